using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Threading;
using ErsToolkit.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Generator.Tests;

/// <summary>A spec file for a run: its path, its text, and whether the project brought it along (<c>ErsSpec</c>), with which namespace.</summary>
internal sealed record SpecFile(string Path, string Text, bool IsChosen = false, string Namespace = "")
{
    public static implicit operator SpecFile((string Path, string Text) file) => new(file.Path, file.Text);

    public override string ToString() => Path;
}

/// <summary>Runs the generator in memory over spec texts, as the compiler would.</summary>
internal static class SpecHarness
{
    /// <summary>The framework that runs the tests, the runtime library and that of the client.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ErsBuilderAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ErsSender).Assembly.Location),
    ];

    /// <summary>What all compilations start from, so that the references are read once. Tests run beside each other, and a compilation by itself.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Consumer",
        references: References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, deterministic: true, warningLevel: 9999));

    /// <summary>Runs the generator once.</summary>
    /// <param name="specs">The additional files.</param>
    /// <param name="endpoints">What the build property says: <c>A@v1=Ns|B@v2=</c>.</param>
    /// <param name="languageVersion">The version of C# that the project asks for.</param>
    /// <param name="source">The project's own code.</param>
    /// <param name="targetNamespace">The build property of the namespace for what names none.</param>
    /// <param name="visibility">The build property of the visibility; <c>internal</c> where empty.</param>
    /// <param name="unchosen"><c>true</c> where the project refers to the package itself and chooses nothing.</param>
    public static SpecRun Run(
        IEnumerable<SpecFile> specs,
        string endpoints = "",
        LanguageVersion languageVersion = LanguageVersion.Latest,
        string source = "",
        string targetNamespace = "",
        string visibility = "",
        string unchosen = "")
    {
        CSharpParseOptions parseOptions = ParseOptions(languageVersion);
        CSharpCompilation compilation = Compilation(source, parseOptions);
        GeneratorDriver driver = Driver(specs, parseOptions, endpoints, targetNamespace, visibility, unchosen);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new SpecRun(driver, driver.GetRunResult(), (CSharpCompilation)output);
    }

    /// <summary>Documentation comments are parsed too, so that a broken one is a warning.</summary>
    public static CSharpParseOptions ParseOptions(LanguageVersion languageVersion = LanguageVersion.Latest) =>
        new(languageVersion, DocumentationMode.Diagnose);

    /// <summary>There is always a file, even an empty one: without any, a compilation does not know its version of C#.</summary>
    public static CSharpCompilation Compilation(string source = "", CSharpParseOptions? parseOptions = null) =>
        Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, parseOptions ?? ParseOptions(), "Consumer.cs", Encoding.UTF8));

    public static GeneratorDriver Driver(
        IEnumerable<SpecFile> specs,
        CSharpParseOptions parseOptions,
        string endpoints = "",
        string targetNamespace = "",
        string visibility = "",
        string unchosen = "")
    {
        SpecFile[] files = specs.ToArray();
        return CSharpGeneratorDriver.Create(
            [new ErsToolkitGenerator().AsSourceGenerator()],
            files.Select(file => new SpecAdditionalText(file)),
            parseOptions,
            new SpecOptionsProvider(new()
            {
                ["build_property.ErsToolkitEndpoints"] = endpoints,
                ["build_property.ErsNamespace"] = targetNamespace,
                ["build_property.ErsVisibility"] = visibility,
                ["build_property.ErsToolkitUnchosen"] = unchosen,
            }),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>A spec as the compiler hands it to the generator.</summary>
    internal sealed class SpecAdditionalText(SpecFile file) : AdditionalText
    {
        public SpecFile File { get; } = file;

        public override string Path => File.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.Text, Encoding.UTF8);
    }

    /// <summary>The properties and the metadata that the package's targets set.</summary>
    internal sealed class SpecOptionsProvider(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(
            textFile is SpecAdditionalText { File: { IsChosen: true } file }
                ? new() { ["build_metadata.AdditionalFiles.ErsSpec"] = "true", ["build_metadata.AdditionalFiles.ErsNamespace"] = file.Namespace }
                : []);

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}

/// <summary>What came of a run.</summary>
internal sealed class SpecRun(GeneratorDriver driver, GeneratorDriverRunResult runResult, CSharpCompilation compilation)
{
    /// <summary>The driver after the run, for a second one.</summary>
    public GeneratorDriver Driver { get; } = driver;

    public GeneratorDriverRunResult RunResult { get; } = runResult;

    /// <summary>The consumer's compilation with the generated files.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>What the generator, or the driver about it, reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => RunResult.Diagnostics;

    /// <summary>What the generator threw; <see langword="null"/> as it should be.</summary>
    public Exception? Exception => RunResult.Results.Single().Exception;

    /// <summary>The generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources { get; } =
        runResult.Results.Single().GeneratedSources.IsDefault
            ? new Dictionary<string, string>()
            : runResult.Results.Single().GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    /// <summary>Errors and warnings of the consumer's compilation; hidden ones and those that the generator suppresses do not count.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics() => CompilerVerdicts.Of(Compilation);

    /// <summary>Compiles and loads what was generated; a warning is as bad as an error.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(image);
        Diagnostic[] diagnostics = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];
        if (diagnostics.Length > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, (object[])diagnostics));
        }

        image.Position = 0;
        return new AssemblyLoadContext(Compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }
}
