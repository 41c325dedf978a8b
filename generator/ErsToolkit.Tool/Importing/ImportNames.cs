using System.Collections.Generic;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Importing;

/// <summary>Makes names of C# from the words of a description, each of them once.</summary>
internal sealed class ImportNames
{
    private const int Longest = 60;

    private readonly HashSet<string> _taken = new(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that was not given before.</summary>
    public string Of(string words, string otherwise)
    {
        string name = Plain(words) is { Length: > 0 } plain && GeneratedNames.WhyNotName(plain) is null ? plain : otherwise;
        string unique = name;
        for (int number = 2; !_taken.Add(unique); number++)
            unique = name + Number(number);

        return unique;
    }

    /// <summary>Words as one name; empty if nothing is left of them.</summary>
    public static string Plain(string words)
    {
        string name = Names.Pascal(words);
        name = name[..System.Math.Min(name.Length, Longest)];
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && Names.WhyNotIdentifier(name) is null ? name : "";
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
