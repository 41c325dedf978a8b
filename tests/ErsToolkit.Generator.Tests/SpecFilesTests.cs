using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The specs of the package: a supplier who chooses an endpoint gets code, and nothing to mend.</summary>
public sealed class SpecFilesTests
{
    [Fact]
    public void The_specs_of_the_package_raise_nothing_and_compile_without_a_warning()
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, "A016@v1=");

        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains("ErsToolkit.A016.Endpoint.g.cs", run.GeneratedSources.Keys);
    }
}
