using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>Packs the packages once, from a copy of the sources, and gives consumers of it a place outside the repository.</summary>
/// <remarks>The version is new in every run, so that no build can take an older package out of a cache. The feed is a folder.</remarks>
public sealed class PackageFixture : IAsyncLifetime
{
    private const string Id = "ErsToolkit";
    internal const string Tool = "ErsToolkit.Tool";
    private static readonly (string Id, string Folder)[] Packages = [(Id, "runtime"), ("ErsToolkit.Http", "runtime"), (Tool, "generator")];
    private readonly string _version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");
    private readonly string _root;
    private readonly HashSet<string> _packagesFolders = [];

    public PackageFixture()
    {
        // A space and a letter outside ASCII, because users' folders have both.
        _root = Directory.CreateTempSubdirectory(Id + " pâckage ").FullName;
    }

    internal string Version => _version;

    internal string PackagePath => PathOf(Id);

    internal string SourceFolder => Path.Combine(_root, "source");

    internal string Feed => Path.Combine(_root, "feed");

    internal string PathOf(string id) => Path.Combine(Feed, $"{id}.{_version}.nupkg");

    public async Task InitializeAsync()
    {
        try
        {
            await PackAsync(SourceFolder, Feed);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }

        string consumers = Path.Combine(_root, "consumers");
        Directory.CreateDirectory(consumers);
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(consumers, "global.json"));
        await File.WriteAllTextAsync(Path.Combine(consumers, ".editorconfig"), "root = true\n");
        await File.WriteAllTextAsync(Path.Combine(consumers, "Directory.Build.targets"), "<Project />\n");
        await File.WriteAllTextAsync(Path.Combine(consumers, "Directory.Packages.props"), "<Project />\n");
        await File.WriteAllTextAsync(Path.Combine(consumers, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                <ErsToolkitVersion>{_version}</ErsToolkitVersion>
                <NuGetAudit>false</NuGetAudit>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
    }

    public Task DisposeAsync()
    {
        foreach (string folder in _packagesFolders.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Packs the packages once more, from another copy of the sources, and gives the folder that they are in.</summary>
    internal async Task<string> PackAgainAsync()
    {
        string feed = Path.Combine(_root, "again");
        await PackAsync(Path.Combine(_root, "another source"), feed);
        return feed;
    }

    private async Task PackAsync(string sources, string feed)
    {
        Repository.CopySources(sources);
        // One command for all: what they share is restored and compiled once. The build of the repository has judged the code: here it only becomes packages.
        const string Filter = "Packages.slnf";
        await File.WriteAllTextAsync(Path.Combine(sources, Filter), JsonSerializer.Serialize(new
        {
            solution = new { path = "Toolkit.sln", projects = Packages.Select(package => $"{package.Folder}\\{package.Id}\\{package.Id}.csproj") },
        }));
        (await DotNet.RunAsync(sources, "pack", Filter, "-o", feed, $"-p:Version={_version}", "-p:RunAnalyzers=false")).Succeeds();
    }

    /// <summary>Makes the folder of a new project; warnings are errors in all of them.</summary>
    internal Consumer NewConsumer(string name) => new(Path.Combine(_root, "consumers", name), RememberPackagesFolder);

    /// <summary>Where restore put the packages, so that nothing of this run stays behind.</summary>
    private void RememberPackagesFolder(string projectFolder)
    {
        string assets = Path.Combine(projectFolder, "obj", "project.assets.json");
        if (File.Exists(assets))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(assets));
            string folder = document.RootElement.GetProperty("project").GetProperty("restore").GetProperty("packagesPath").GetString()!;
            _packagesFolders.UnionWith(Packages.Select(package => Path.Combine(folder, package.Id.ToLowerInvariant(), _version)));
        }
    }
}

/// <summary>All tests share one package, and run one after the other: each is a build that wants the whole machine.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackageFixture>
{
    public const string Name = "Package";
}
