using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Common;

/// <summary>Turns the names and codes of a spec into identifiers, and says why where that cannot be.</summary>
internal static class Names
{
    private const int LongestName = 64;

    private const int LongestList = 40;

    /// <summary>The words of an attribute that has several, with blanks between them.</summary>
    public static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    public static string? WhyNotIdentifier(string name) =>
        name.Length is 0 or > LongestName || name[0] is < 'A' or > 'Z' || !name.All(IsLetterOrDigit)
            ? "a name starts with a capital letter and has only ASCII letters and digits, at most 64"
            : null;

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

    /// <summary>Turns a path such as <c>slot[].reference</c> into <c>SlotReference</c>.</summary>
    public static string OfPath(string path) =>
        string.Concat(path.Replace("[0]", "").Replace("[]", "").Split('.').Select(Pascal));

    /// <summary>Gives the name of a parameter; a keyword is escaped.</summary>
    public static string Camel(string name)
    {
        string camel = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
    }

    /// <summary>The name of a variable for something that a spec names, which may not be one of those beside it.</summary>
    public static string Local(string name, params string[] others) => Camel(name) is var local && others.Contains(local) ? "given" + name : local;

    /// <summary>Says whether a project's own text can be the namespace of the generated code.</summary>
    public static bool IsNamespace(string name) =>
        name.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    /// <summary>Lists names for a message; a long list is cut.</summary>
    public static string List(IEnumerable<string> names)
    {
        string[] all = names.OrderBy(name => name, StringComparer.Ordinal).ToArray();
        string list = string.Join(", ", all.Take(LongestList)) + (all.Length > LongestList ? " and others" : "");
        return list.Length == 0 ? "(none is defined)" : list;
    }

    /// <summary>Lists alternatives: A, B or C.</summary>
    public static string Or(IEnumerable<string> alternatives) => Join(alternatives, " or ");

    /// <summary>Lists what goes together: A, B and C.</summary>
    public static string And(IEnumerable<string> parts) => Join(parts, " and ");

    private static string Join(IEnumerable<string> parts, string last)
    {
        string[] all = parts.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Length - 1)) + last + all[all.Length - 1];
    }

    /// <summary>The same, with the one name that was meant where one is near.</summary>
    public static string Advice(IEnumerable<string> names, string misspelt) =>
        Spelling.NearestTo(misspelt, names) is string meant ? "Write '" + meant + "' if that is what it should be" : Advice(names);

    /// <summary>Says what to do about a name that nothing has.</summary>
    public static string Advice(IEnumerable<string> names)
    {
        string[] all = names.ToArray();
        return all.Length == 0 ? "None is defined: define it, or use a library that does" : "Use one of: " + List(all);
    }

    private static bool IsLetterOrDigit(char value) => value is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
