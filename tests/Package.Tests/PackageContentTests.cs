using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>A file too many breaks compilers, a file too few breaks builds, and a reference that the host lacks does so silently.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    private const string Components = "analyzers/dotnet/roslyn4.5/cs/";

    private static readonly string[] Frameworks = ["net10.0", "net8.0", "netstandard2.0"];

    private static readonly Version OldestCompiler = new(4, 5, 0, 0);

    /// <summary>What a compiler of version 4.5 has loaded itself. Anything else would have to be shipped beside the component.</summary>
    private static readonly Dictionary<string, Version> InEveryCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = OldestCompiler,
        ["Microsoft.CodeAnalysis.CSharp"] = OldestCompiler,
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(6, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    [Fact]
    public async Task Two_copies_of_the_sources_give_the_same_bytes()
    {
        string again = await package.PackAgainAsync();

        string[] packages = [.. Directory.GetFiles(again).Select(Path.GetFileName).OfType<string>()];
        Assert.Equal(3, packages.Length);
        Assert.All(packages, name => Assert.True(
            File.ReadAllBytes(Path.Combine(again, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(package.PackagePath)!, name))), name));
    }

    [Fact]
    public void The_package_holds_exactly_what_a_consumer_needs()
    {
        IEnumerable<string> expected = Frameworks.SelectMany(framework => new[] { $"lib/{framework}/ErsToolkit.dll", $"lib/{framework}/ErsToolkit.xml" })
            .Concat(Repository.SpecFiles.Select(file => "specs/" + Path.GetFileName(file)))
            .Concat(Repository.Guides.Select(file => "docs/" + Path.GetFileName(file)))
            .Concat(Repository.EndpointPages.Select(file => "docs/endpoints/" + Path.GetFileName(file)))
            .Concat(Repository.RulePages.Select(file => "docs/rules/" + Path.GetFileName(file)))
            .Concat(
            [
                Components + "ErsToolkit.Analyzers.dll",
                Components + "ErsToolkit.CodeFixes.dll",
                Components + "ErsToolkit.Generator.dll",
                "buildTransitive/ErsToolkit.Audit.globalconfig",
                "buildTransitive/ErsToolkit.props",
                "buildTransitive/ErsToolkit.targets",
                "README.md",
                "ErsToolkit.nuspec",
            ]);

        using ZipArchive archive = Open();
        IEnumerable<string> actual = archive.Entries.Select(entry => entry.FullName)
            .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/services/", StringComparison.Ordinal));

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.Contains(archive.Entries, entry => entry.FullName == "specs/A016.ers.xml");
        Assert.Contains(archive.Entries, entry => entry.FullName == "specs/ers-common.ers.xml");

        Assert.Contains(archive.Entries, entry => entry.FullName == "docs/endpoints/A016.current.md");
        Assert.Contains(archive.Entries, entry => entry.FullName == "docs/endpoints/A016.changes.md");

        // ERS0004 sends readers there.
        Assert.Contains(archive.Entries, entry => entry.FullName == "docs/migration.md");
    }

    [Fact]
    public void Only_the_oldest_framework_depends_on_another_package()
    {
        XElement metadata = Nuspec();
        var dependencies = Named(metadata, "group").ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => Named(group, "dependency").Select(dependency => dependency.Attribute("id")!.Value).ToArray());

        Assert.Equal([".NETStandard2.0", "net10.0", "net8.0"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["System.Text.Json"], dependencies[".NETStandard2.0"]);
        Assert.Empty(dependencies["net8.0"]);
        Assert.Empty(dependencies["net10.0"]);
    }

    [Fact]
    public void The_metadata_says_what_the_package_is_and_under_which_licence()
    {
        XElement metadata = Nuspec();

        Assert.Equal(package.Version, Named(metadata, "version").Single().Value);
        Assert.Equal("MIT", Named(metadata, "license").Single().Value);
        Assert.Equal("README.md", Named(metadata, "readme").Single().Value);
        Assert.Contains("e-Referral", Named(metadata, "description").Single().Value, StringComparison.Ordinal);
        Assert.Empty(Named(metadata, "projectUrl"));
        Assert.Empty(Named(metadata, "developmentDependency"));
    }

    [Theory]
    [InlineData("ErsToolkit.Generator")]
    [InlineData("ErsToolkit.Analyzers")]
    [InlineData("ErsToolkit.CodeFixes")]
    public void What_runs_in_the_compiler_needs_nothing_that_the_oldest_compiler_lacks(string component)
    {
        var allowed = new Dictionary<string, Version>(InEveryCompiler);
        if (component == "ErsToolkit.CodeFixes")
        {
            // Fixes run in editors, which have workspaces; a command-line compiler never loads them.
            allowed["Microsoft.CodeAnalysis.Workspaces"] = OldestCompiler;
            allowed["Microsoft.CodeAnalysis.CSharp.Workspaces"] = OldestCompiler;
            allowed["ErsToolkit.Analyzers"] = new(0, 1, 0, 0);
        }

        using PEReader assembly = Assembly(Components + component + ".dll");
        MetadataReader reader = assembly.GetMetadataReader();
        var references = reader.AssemblyReferences.Select(reader.GetAssemblyReference)
            .ToDictionary(reference => reader.GetString(reference.Name), reference => reference.Version);

        Assert.Contains("Microsoft.CodeAnalysis", references.Keys);
        Assert.All(references, reference =>
        {
            Assert.True(allowed.TryGetValue(reference.Key, out Version? newest), $"{component} refers to {reference.Key}.");
            Assert.True(reference.Value <= newest, $"{component} refers to {reference.Key} {reference.Value}, and the oldest compiler has {newest}.");
        });
    }

    [Fact]
    public void Every_assembly_is_strong_named_and_carries_symbols_that_name_no_folder_of_the_build_machine()
    {
        using ZipArchive archive = Open();
        string[] assemblies = archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).ToArray();

        Assert.Equal(6, assemblies.Length);
        Assert.All(assemblies, name =>
        {
            using PEReader assembly = Assembly(name);
            Assert.False(assembly.GetMetadataReader().GetAssemblyDefinition().PublicKey.IsNil, name + " has no strong name.");
            DebugDirectoryEntry entry = Assert.Single(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using MetadataReaderProvider symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            MetadataReader reader = symbols.GetMetadataReader();
            string[] documents = reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).ToArray();
            Assert.Contains(documents, document => document.StartsWith("/_/", StringComparison.Ordinal));
            Assert.DoesNotContain(documents, document => document.Contains(package.SourceFolder, StringComparison.Ordinal));
        });
    }

    private static IEnumerable<XElement> Named(XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    private ZipArchive Open() => ZipFile.OpenRead(package.PackagePath);

    private XElement Nuspec() => XDocument.Parse(Encoding.UTF8.GetString(Bytes("ErsToolkit.nuspec")).TrimStart('\uFEFF')).Root!;

    private PEReader Assembly(string name) => new(new MemoryStream(Bytes(name)));

    private byte[] Bytes(string name)
    {
        using ZipArchive archive = Open();
        using Stream stream = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
