using System;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>Which project of several chooses an endpoint: one that forgot to is told, one that only uses another's is left alone.</summary>
[Collection(PackageTests.Name)]
public sealed class ChoiceTests(PackageFixture package)
{
    private const string Library = "<TargetFramework>net10.0</TargetFramework>" + Source.KeepGenerated;

    [Fact]
    public async Task A_project_that_refers_to_the_package_and_chooses_nothing_is_told_what_to_write()
    {
        Consumer consumer = package.NewConsumer("Forgotten").Project(Library + Source.Log, Source.Package).Write("Empty.cs", "internal static class Empty;");

        Assert.Empty((await consumer.BuildAsync()).Succeeds().Warnings);

        (string level, string message) = Assert.Single(consumer.Logged("ERS0002"));
        Assert.Equal("note", level);
        Assert.Contains("<ErsEndpoint Include=\"A016\" Edition=\"current\" />", message, StringComparison.Ordinal);
        Assert.Empty(consumer.GeneratedFiles);
    }

    [Fact]
    public async Task A_project_that_uses_another_s_endpoint_is_told_nothing_until_it_chooses_the_endpoint_itself()
    {
        package.NewConsumer("Shared").Project(Library + "<ErsVisibility>public</ErsVisibility>", Source.Package + Source.Endpoint);
        Consumer consumer = package.NewConsumer("Using")
            .Project(Source.Program + Source.Log, """<ProjectReference Include="../Shared/Shared.csproj" />""")
            .Write("Program.cs", "System.Console.WriteLine(ErsToolkit.A016.Endpoint.Edition);");

        Assert.Empty((await consumer.BuildAsync()).Succeeds().Warnings);
        Assert.Equal(["v1"], await consumer.RunAsync());
        Assert.Empty(consumer.Logged("ERS0002"));

        consumer.Project(Source.Program, Source.Package + Source.Endpoint + """<ProjectReference Include="../Shared/Shared.csproj" />""");
        CommandResult twice = (await consumer.BuildAsync()).Fails();
        Assert.Equal(["ERS0003"], twice.Errors);
        Assert.Contains("'Shared'", twice.Output, StringComparison.Ordinal);
    }
}
