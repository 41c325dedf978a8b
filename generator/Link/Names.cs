using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Link;

/// <summary>Turns the names and codes of a spec into identifiers, and says why where that cannot be.</summary>
internal static class Names
{
    private const int LongestName = 64;

    /// <summary>Names that every generated type or builder already has.</summary>
    private static readonly HashSet<string> Taken = ["Build", "TryBuild", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Unknown", "None"];

    public static string? WhyNotIdentifier(string name)
    {
        if (name.Length is 0 or > LongestName || name[0] is < 'A' or > 'Z' || !name.All(IsLetterOrDigit))
        {
            return "a name starts with a capital letter and has only ASCII letters and digits, at most 64";
        }

        return Taken.Contains(name) ? "the generated code already has a member of that name" : null;
    }

    /// <summary>Turns a code such as <c>SOME_CODE</c> or <c>some-code</c> into <c>SomeCode</c>.</summary>
    public static string Pascal(string code)
    {
        var name = new StringBuilder();
        bool startsWord = true;
        bool isUpper = code.All(character => !char.IsLower(character));
        foreach (char character in code)
        {
            if (!IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : isUpper ? char.ToLowerInvariant(character) : character);
            startsWord = false;
        }

        return name.ToString();
    }

    /// <summary>Gives the name of a parameter; a keyword is escaped.</summary>
    public static string Camel(string name)
    {
        string camel = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
    }

    /// <summary>Says whether a project's own text can be the namespace of the generated code.</summary>
    public static bool IsNamespace(string name) =>
        name.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    public static string List(IEnumerable<string> names)
    {
        string list = string.Join(", ", names.OrderBy(name => name, StringComparer.Ordinal));
        return list.Length == 0 ? "(none is defined)" : list;
    }

    private static bool IsLetterOrDigit(char value) => value is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
