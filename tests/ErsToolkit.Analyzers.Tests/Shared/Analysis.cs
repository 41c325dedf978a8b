using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs the analyzer over a program; the markup in it says what must be found, and nothing else may be.</summary>
internal sealed class Analysis : CSharpAnalyzerTest<BuilderFlowAnalyzer, DefaultVerifier>
{
    public Analysis(string source)
    {
        TestCode = source;
        ReferenceAssemblies = Given.NoPackages;
        TestState.AdditionalReferences.AddRange(Given.Platform);
        TestState.AdditionalReferences.Add(Given.Runtime);
        TestState.Sources.Add(("Builders.g.cs", Given.Builders));
    }

    /// <summary>The whole program.</summary>
    public static Task Of(string source, params DiagnosticResult[] expected)
    {
        var test = new Analysis(source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>What is expected at the place that the program marks <c>{|#0:…|}</c>. The further places are for the fixes, whose tests look at them.</summary>
    public static DiagnosticResult Result(string id, DiagnosticSeverity severity) =>
        new DiagnosticResult(id, severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>The statements of one method, and perhaps members beside it.</summary>
    public static Task OfMethod(string statements, string members = "") => Of(Given.Method(statements, members));

    /// <summary>A program as a supplier has it half typed: the compiler's own errors are not the subject.</summary>
    public static Task OfIncomplete(string statements, string members = "") =>
        new Analysis(Given.Method(statements, members)) { CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    public static Task OfTopLevel(string source) => new Analysis(source) { TestState = { OutputKind = OutputKind.ConsoleApplication } }.RunAsync();
}
