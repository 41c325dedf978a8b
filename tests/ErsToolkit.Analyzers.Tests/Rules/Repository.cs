using System;
using System.IO;

namespace ErsToolkit.Analyzers.Tests.Rules;

/// <summary>The files that the rules are described in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Analyzers { get; } = Path.Combine(Root, "analyzers");

    private static string FindRoot()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Toolkit.sln")))
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return directory;
    }
}
