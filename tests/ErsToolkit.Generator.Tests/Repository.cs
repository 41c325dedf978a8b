using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ErsToolkit.Generator.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The specs that the package carries, by file name.</summary>
    public static IReadOnlyList<SpecFile> Specs { get; } = Read("spec");

    /// <summary>The files that each state what is wrong with them, by file name.</summary>
    public static IReadOnlyList<SpecFile> InvalidSpecs { get; } = Read("spec/invalid");

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public static string Text(string relative) => File.ReadAllText(PathOf(relative));

    private static SpecFile[] Read(string folder) =>
        Directory.Exists(PathOf(folder))
            ? Directory.GetFiles(PathOf(folder), "*.ers.xml").Order(StringComparer.Ordinal).Select(path => new SpecFile(Path.GetFileName(path), File.ReadAllText(path))).ToArray()
            : [];
}
