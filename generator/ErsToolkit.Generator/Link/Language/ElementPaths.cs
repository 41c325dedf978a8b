using System;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>Checks paths of the language and turns them into the paths that issues show.</summary>
internal static class ElementPaths
{
    private const int LongestPath = 200;
    private const int DeepestPath = 16;
    private const string ArrayMark = "[]";
    private const string UnwrappedMark = "{}";

    /// <summary>Says whether a path can be used, and reports it where not.</summary>
    public static bool Check(SpecScope scope, SpecNode node, string attribute)
    {
        string path = node[attribute]!;
        if (path.Count(character => character == '.') >= DeepestPath)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "a path of at most " + DeepestPath.ToString(CultureInfo.InvariantCulture) + " elements");
            return false;
        }

        bool isPath = path.Length <= LongestPath && path.Split('.').All(part => IsName(WithoutMark(part)));
        if (!isPath)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "element names separated by dots, with [] after an array, or {} after one that is written as its one entry, such as outer[].inner");
        }

        if (isPath && path[0] is >= 'A' and <= 'Z')
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "the path below the resource, without its name" + (path.IndexOf('.') > 0 ? ": " + path.Substring(path.IndexOf('.') + 1) : ""));
            return false;
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

    /// <summary>Finds an element by a path of the language; the last array of the path may stand without its brackets.</summary>
    /// <returns>The path as issues show it; <see langword="null"/> where there is no such element.</returns>
    public static string? Find(ElementModel root, string path)
    {
        ElementModel element = root;
        string[] parts = path.Split('.');
        for (int index = 0; index < parts.Length; index++)
        {
            ElementModel? child = element.Children.FirstOrDefault(candidate => candidate.Name == Bare(parts[index]));
            if (child is null || (WithoutMark(parts[index]) == parts[index] ? child.IsArray && index < parts.Length - 1 : parts[index] != Written(child)))
            {
                return null;
            }

            element = child;
        }

        return root.Name + "." + Shown(path);
    }

    /// <summary>An element as a path names it.</summary>
    public static string Written(ElementModel element) => element.Name + (element.IsArray ? ArrayMark : element.IsUnwrapped ? UnwrappedMark : "");

    /// <summary>The path as issues show it: arrays of the language have one entry.</summary>
    public static string Shown(string path) => path.Replace(ArrayMark, "[0]").Replace(UnwrappedMark, "");

    /// <summary>Takes one mark, and no more, from an element of a path.</summary>
    private static string WithoutMark(string part) => IsArray(part) || IsUnwrapped(part) ? part.Substring(0, part.Length - 2) : part;

    private static bool IsName(string name) => name.Length > 0 && name.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
