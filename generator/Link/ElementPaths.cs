using System;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Checks paths of the language and turns them into the paths that issues show.</summary>
internal static class ElementPaths
{
    private const int LongestPath = 200;
    private const string ArrayMark = "[]";
    private const string UnwrappedMark = "{}";

    /// <summary>Says whether a path can be used, and reports it where not.</summary>
    public static bool Check(SpecScope scope, SpecNode node, string attribute)
    {
        string path = node[attribute]!;
        bool isPath = path.Length <= LongestPath && path.Split('.').All(part => IsName(WithoutMark(part)));
        if (!isPath)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "element names parted by dots, with [] behind an array, or {} behind one that is written as its one entry, such as outer[].inner");
        }

        return isPath;
    }

    /// <summary>Whether the last element of a path is an array, and is written as one.</summary>
    public static bool IsArray(string path) => path.EndsWith(ArrayMark, StringComparison.Ordinal);

    /// <summary>Whether the last element of a path is an array that is written as its one entry alone.</summary>
    public static bool IsUnwrapped(string path) => path.EndsWith(UnwrappedMark, StringComparison.Ordinal);

    /// <summary>The outermost element of a path.</summary>
    public static string Outer(string path) => Bare(path.Split('.')[0]);

    /// <summary>The path without the marks of arrays.</summary>
    public static string Bare(string path) => path.Replace(ArrayMark, "").Replace(UnwrappedMark, "");

    /// <summary>The path as issues show it: arrays of the language have one entry.</summary>
    public static string Shown(string path) => path.Replace(ArrayMark, "[0]").Replace(UnwrappedMark, "");

    /// <summary>Takes one mark, and no more, from an element of a path.</summary>
    private static string WithoutMark(string part) => IsArray(part) || IsUnwrapped(part) ? part.Substring(0, part.Length - 2) : part;

    private static bool IsName(string name) => name.Length > 0 && name.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
