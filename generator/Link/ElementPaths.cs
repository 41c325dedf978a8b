using System;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Checks paths of the language and turns them into the paths that issues show.</summary>
internal static class ElementPaths
{
    private const int LongestPath = 200;

    /// <summary>Says whether a path can be used, and reports it where not.</summary>
    public static bool Check(SpecScope scope, SpecNode node, string attribute)
    {
        string path = node[attribute]!;
        bool isPath = path.Length <= LongestPath && path.Split('.').All(part => IsName(Bare(part)));
        if (!isPath)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "element names parted by dots, with [] behind an array, such as outer[].inner");
        }

        return isPath;
    }

    /// <summary>Whether the last element of a path is an array.</summary>
    public static bool IsArray(string path) => path.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The outermost element of a path.</summary>
    public static string Outer(string path) => Bare(path.Split('.')[0]);

    /// <summary>The path as issues show it: arrays of the language have one entry.</summary>
    public static string Shown(string path) => path.Replace("[]", "[0]");

    /// <summary>Finds an element by a path of the language; the last array of the path may stand without its brackets.</summary>
    /// <returns>The path as issues show it; <see langword="null"/> where there is no such element.</returns>
    public static string? Find(ElementModel root, string path)
    {
        ElementModel element = root;
        string[] parts = path.Split('.');
        for (int index = 0; index < parts.Length; index++)
        {
            ElementModel? child = element.Children.FirstOrDefault(candidate => candidate.Name == Bare(parts[index]));
            if (child is null || (IsArray(parts[index]) != child.IsArray && !(child.IsArray && index == parts.Length - 1)))
            {
                return null;
            }

            element = child;
        }

        return root.Name + "." + Shown(path);
    }

    /// <summary>Whether the element at a path as issues show it, up to its first array, must always be there.</summary>
    public static bool IsMandatory(ElementModel root, string path)
    {
        ElementModel element = root;
        foreach (string part in path.Split('.').Skip(1))
        {
            element = element.Children.First(child => child.Name == part);
        }

        return element.Missing == Demand.Error;
    }

    /// <summary>An element as a path names it.</summary>
    public static string Written(ElementModel element) => element.Name + (element.IsArray ? "[]" : "");

    private static string Bare(string part) => part.EndsWith("[]", StringComparison.Ordinal) ? part.Substring(0, part.Length - 2) : part;

    private static bool IsName(string name) => name.Length > 0 && name.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
