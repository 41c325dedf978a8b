using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The specs of the package: a supplier who chooses an endpoint gets code, and nothing to mend.</summary>
public sealed class SpecFilesTests
{
    [Theory]
    [InlineData("A016@current=")]
    [InlineData("A016@v1=")]
    [InlineData("A015@current=|A016@current=")]
    [InlineData("A015@v1=|A016@v1=")]
    public void The_specs_of_the_package_raise_nothing_and_compile_without_a_warning(string endpoints)
    {
        SpecRun run = VerifiedRun.Of(Repository.Specs, endpoints);

        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains("ErsToolkit.A016.Endpoint.g.cs", run.GeneratedSources.Keys);
    }

    [Theory]
    [InlineData("A015@current=")]
    [InlineData("A015@v1=")]
    [InlineData("A015@v1=|A016@v1=Elsewhere")]
    [InlineData("A015@v1=Elsewhere|A015@current=|A016@current=Own")]
    public void Without_the_endpoint_that_a_statement_is_about_nothing_comes_of_it(string endpoints)
    {
        SpecRun run = VerifiedRun.Of(Repository.Specs, endpoints);

        Assert.Contains("ErsToolkit.A015.SlotPage.g.cs", run.GeneratedSources.Keys);
        Assert.DoesNotContain(run.GeneratedSources.Where(file => file.Key.Contains(".A016.", System.StringComparison.Ordinal)), file => file.Value.Contains("SlotPage", System.StringComparison.Ordinal) || file.Value.Contains("FoundSlot", System.StringComparison.Ordinal));
    }
}
