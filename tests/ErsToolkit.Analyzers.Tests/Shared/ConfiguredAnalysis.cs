using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs the analyzer that follows builders in a project with a configuration file, as a build does.</summary>
internal sealed class ConfiguredAnalysis : CSharpAnalyzerTest<BuilderFlowAnalyzer, DefaultVerifier>
{
    private ConfiguredAnalysis(string source, string file, string settings, params DiagnosticResult[] expected)
    {
        TestCode = source;
        ExpectedDiagnostics.AddRange(expected);
        ReferenceAssemblies = Given.NoPackages;
        TestState.AdditionalReferences.AddRange(Given.Platform);
        TestState.AdditionalReferences.Add(Given.Runtime);
        TestState.Sources.Add(("Builders.g.cs", Given.Builders));
        TestState.AnalyzerConfigFiles.Add((file, settings));
    }

    /// <summary>Tests run beside each other, and what each compiles does by itself.</summary>
    protected override CompilationOptions CreateCompilationOptions() => base.CreateCompilationOptions().WithConcurrentBuild(false);

    /// <summary>The statements of one method, where a <c>.globalconfig</c> says this.</summary>
    public static Task Globally(string setting, string statements, params DiagnosticResult[] expected) =>
        new ConfiguredAnalysis(Given.Method(statements), "/.globalconfig", $"is_global = true\n{setting}\n", expected).RunAsync();

    /// <summary>The statements of one method, where an <c>.editorconfig</c> says this of C#.</summary>
    public static Task ByEditorConfig(string setting, string statements, params DiagnosticResult[] expected) =>
        new ConfiguredAnalysis(Given.Method(statements), "/.editorconfig", $"root = true\n[*.cs]\n{setting}\n", expected).RunAsync();
}
