using System;
using System.IO;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Files of the repository that are made from others and reviewed like code.</summary>
internal static class Reviewed
{
    /// <summary>Whether this run makes the files anew: the environment variable <c>ERS_UPDATE_GOLDEN</c> is 1.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable("ERS_UPDATE_GOLDEN") == "1";

    /// <summary>Compares a file with what it should be, or writes it where this run makes the files anew.</summary>
    public static void Equal(string relative, string text)
    {
        string path = Repository.PathOf(relative);
        if (IsUpdate)
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, relative + " is not what its source says now. Run the tests once with ERS_UPDATE_GOLDEN=1, read the difference, and commit it.");
    }
}
