using System;
using System.IO;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Compares a page with what it should be, or writes it where the environment variable <c>ERS_UPDATE_GOLDEN</c> is 1.</summary>
    public static void Equal(string relative, string text)
    {
        string path = PathOf(relative);
        if (Environment.GetEnvironmentVariable("ERS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text);

        Assert.Equal(text, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Toolkit.sln")))
            folder = Path.GetDirectoryName(folder);

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
