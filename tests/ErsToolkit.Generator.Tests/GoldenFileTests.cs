using System;
using System.IO;
using System.Linq;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>
/// The generated code of A016 as files that can be read and reviewed. To accept a change, run the tests once with the environment
/// variable <c>ERS_UPDATE_GOLDEN=1</c> and read the difference before committing it.
/// </summary>
public class GoldenFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ErsToolkit.Generator.Tests", "Golden");

    [Fact]
    public void Given_the_real_specs_the_generated_code_is_what_was_reviewed()
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, "A016@v1=");
        if (Reviewed.IsUpdate)
        {
            Update(run);
        }

        string[] reviewed = Directory.GetFiles(Folder, "*.g.cs").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(reviewed, run.GeneratedSources.Keys.Order(StringComparer.Ordinal));
        Assert.All(run.GeneratedSources, file => Assert.Equal(File.ReadAllText(Path.Combine(Folder, file.Key)), file.Value));
    }

    private static void Update(SpecRun run)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        foreach ((string name, string text) in run.GeneratedSources)
        {
            File.WriteAllText(Path.Combine(Folder, name), text);
        }
    }
}
