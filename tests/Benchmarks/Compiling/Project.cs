using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>A project as the compiler sees it, with an expression for the Regex generator and the specs for ours.</summary>
internal static class Project
{
    private const string Expression = """
        partial class Expressions
        {
            [System.Text.RegularExpressions.GeneratedRegex("^ReferralRequest/[0-9]{12}/_history/[1-9][0-9]{0,63}$")]
            private static partial System.Text.RegularExpressions.Regex Referral();
        }
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static CSharpCompilation Compilation(int files) =>
        Empty().AddSyntaxTrees(Enumerable.Range(0, files).Select(number => Parse(File(number, edit: 0))).Prepend(Parse(Expression)));

    /// <summary>With its references, and no files.</summary>
    public static CSharpCompilation Empty() => CSharpCompilation.Create(
        "Consumer",
        [],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) || path == typeof(ErsBuilderAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        // The compiler would bind methods on other threads meanwhile, and what they throw away stops the one that is measured.
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    /// <summary>A file of ordinary code; another edit changes one number in it.</summary>
    public static string File(int number, int edit) => $$"""
        namespace Consumer.Part{{number}}
        {
            internal sealed class Thing
            {
                private readonly System.Collections.Generic.List<int> _values = new();

                public int Count => _values.Count;

                public int Add(int value)
                {
                    _values.Add(value + {{edit}});
                    return Count > {{number}} ? value : -value;
                }
            }
        }
        """;

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, encoding: Encoding.UTF8);

    /// <summary>Creates a driver for a generator of an assembly; without one, for a generator that does nothing.</summary>
    public static GeneratorDriver Driver(string? assembly, bool areStepsTracked = false) =>
        Driver(assembly, CompilerParts.Specs.Select(path => (path, System.IO.File.ReadAllText(path))), "A016@v1=", areStepsTracked);

    /// <summary>Creates a driver over other specs, from which the project chooses.</summary>
    public static GeneratorDriver Driver(string? assembly, IEnumerable<(string Path, string Text)> specs, string endpoints, bool areStepsTracked = false) => CSharpGeneratorDriver.Create(
        [assembly is null ? new Nothing().AsSourceGenerator() : Load(assembly).AsSourceGenerator()],
        specs.Select(spec => new Spec(spec.Path, spec.Text)),
        ParseOptions,
        new Options(endpoints),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, areStepsTracked));

    private static IIncrementalGenerator Load(string path)
    {
        // By its name: what else is in the assembly may need more than a compiler.
        string type = path == CompilerParts.Generator ? "ErsToolkit.Generator.ErsToolkitGenerator" : "System.Text.RegularExpressions.Generator.RegexGenerator";
        return (IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(path).GetType(type, throwOnError: true)!)!;
    }

    private sealed class Nothing : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.AnalyzerConfigOptionsProvider, static (_, _) => { });
    }

    private sealed class Spec(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>The properties that the package's targets set.</summary>
    private sealed class Options(string endpoints) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.ErsToolkitEndpoints"] = endpoints });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
