using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The specs of the package: a supplier who chooses an endpoint gets code, and nothing to mend.</summary>
public sealed class SpecFilesTests
{
    [Theory]
    [InlineData("A016@current=", new string[0])]
    [InlineData("A016@v1=", new[] { SpecHarness.Deprecated })]
    public void The_specs_of_the_package_raise_nothing_but_that_an_edition_is_deprecated_and_compile_without_a_warning(string endpoints, string[] remarks)
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, endpoints);

        Assert.Null(run.Exception);
        Assert.Equal(remarks, run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, remark => Assert.Equal(DiagnosticSeverity.Info, remark.Severity));
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains("ErsToolkit.A016.Endpoint.g.cs", run.GeneratedSources.Keys);
    }
}
