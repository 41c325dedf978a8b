using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsSimulator.State;

/// <summary>The codes by which JSON names the members of an enumeration: upper case, words separated by underscores.</summary>
internal static class Codes
{
    /// <summary>All codes of an enumeration.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>Finds the member of a code.</summary>
    public static T? Find<T>(string code)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
                return value;
        }

        return null;
    }

    /// <summary>The code of a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return string.Concat(name.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? "_" : "") + char.ToUpperInvariant(letter)));
    }
}
