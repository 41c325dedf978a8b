using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ErsToolkit.Package.Tests;

/// <summary>The sources that the package is made of.</summary>
internal static class Repository
{
    private static readonly string[] Shipped = ["runtime", "generator", "analyzers", "spec"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SpecFiles => Directory.EnumerateFiles(Path.Combine(Root, "spec"))
        .Where(file => file.EndsWith(".ers.xml", StringComparison.Ordinal) || file.EndsWith(".xsd", StringComparison.Ordinal));

    public static IEnumerable<string> Guides => Directory.EnumerateFiles(Path.Combine(Root, "runtime", "docs"), "*.md");

    /// <summary>The pages of the endpoints, and of what one edition changes.</summary>
    public static IEnumerable<string> EndpointPages => Directory.EnumerateFiles(Path.Combine(Root, "spec"), "A*.md").Where(file => !file.EndsWith(".trace.md", StringComparison.Ordinal));

    public static IEnumerable<string> RulePages => Directory.EnumerateFiles(Path.Combine(Root, "analyzers", "rules"), "*.md");

    public static string ReadSpec(string name) => File.ReadAllText(Path.Combine(Root, "spec", name));

    /// <summary>Copies what a clean clone would have of the shipped projects: all sources, nothing that was built.</summary>
    public static void CopySources(string target)
    {
        foreach (string file in Directory.EnumerateFiles(Root).Concat(Shipped.SelectMany(folder => Walk(Path.Combine(Root, folder)))))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static IEnumerable<string> Walk(string folder) => Path.GetFileName(folder) is "bin" or "obj"
        ? []
        : Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).SelectMany(Walk));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Toolkit.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
