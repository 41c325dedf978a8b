using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>The tool as somebody gets it who installs the package into an empty folder.</summary>
[Collection(PackageTests.Name)]
public sealed class ToolTests(PackageFixture package)
{
    [Fact]
    public async Task Installed_into_a_folder_it_starts_checks_renders_and_generates_a_spec()
    {
        Consumer consumer = package.NewConsumer("Tööl");
        Directory.CreateDirectory(consumer.Folder);
        (await DotNet.RunAsync(consumer.Folder, "new", "tool-manifest")).Succeeds();
        (await DotNet.RunAsync(consumer.Folder, "tool", "install", PackageFixture.Tool, "--version", package.Version, "--source", package.Feed)).Succeeds();

        Assert.Contains("""<ErsSpec Include="A099.ers.xml" />""", (await RunAsync("new", "A099", "--out", "specs")).Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal("2 files checked, no problems.", (await RunAsync("check", "specs")).Succeeds().Output.Trim());
        Assert.Contains("2 pages", (await RunAsync("render", "specs", "--to", "html,markdown", "--out", "pages")).Succeeds().Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", consumer.Read("pages/A099.html"), StringComparison.Ordinal);
        (await RunAsync("generate", "specs", "--out", "generated")).Succeeds();
        Assert.Contains("class A099", consumer.Read("generated/ErsToolkit.A099.Endpoint.g.cs"), StringComparison.Ordinal);
        Assert.Contains("ERS1001", (await RunAsync("check", "pages/A099.html")).Fails().Output, StringComparison.Ordinal);

        Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(consumer.Folder, ["ers", .. arguments]);
    }
}
