using System.Linq;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Commands;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Tool.Tests;

/// <summary>What <c>ers generate</c> writes is what a build generates.</summary>
public sealed class GenerateAgainstBuildTests
{
    [Theory]
    [InlineData("7.3", LanguageVersion.CSharp7_3)]
    [InlineData("8", LanguageVersion.CSharp8)]
    [InlineData("8", LanguageVersion.CSharp10)]
    [InlineData("11", LanguageVersion.CSharp11)]
    [InlineData("11", LanguageVersion.Latest)]
    public void The_files_are_those_of_a_build(string language, LanguageVersion version)
    {
        SpecRun built = SpecHarness.Run(Repository.Specs, "A015@v1=ErsToolkit.V1|A016@v1=ErsToolkit.V1|A015@current=ErsToolkit.Current|A016@current=ErsToolkit.Current", version);

        var written = GenerateCommand.Files(Specs.OfPackage, GenerateCommand.Languages[language]).ToDictionary(file => file.HintName, file => file.Text);

        Assert.Equal(built.GeneratedSources.OrderBy(file => file.Key, System.StringComparer.Ordinal), written.OrderBy(file => file.Key, System.StringComparer.Ordinal));
    }
}
