using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs an analyzer over a program; the markup in it says what must be found, and nothing else may be.</summary>
internal class RuleAnalysis<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public RuleAnalysis(string source, params DiagnosticResult[] expected)
    {
        TestCode = source;
        ExpectedDiagnostics.AddRange(expected);
        ReferenceAssemblies = Given.NoPackages;
        TestState.AdditionalReferences.AddRange(Given.Platform);
        TestState.AdditionalReferences.Add(Given.Runtime);
        TestState.Sources.Add(("Builders.g.cs", Given.Builders));
    }

    /// <summary>Tests run beside each other, and what each compiles does by itself.</summary>
    protected override CompilationOptions CreateCompilationOptions() => base.CreateCompilationOptions().WithConcurrentBuild(false);

    /// <summary>The whole program.</summary>
    public static Task Of(string source, params DiagnosticResult[] expected) => new RuleAnalysis<TAnalyzer>(source, expected).RunAsync();

    /// <summary>The statements of one method.</summary>
    public static Task OfMethod(string statements, params DiagnosticResult[] expected) => Of(Given.Method(statements), expected);

    /// <summary>Members beside a method.</summary>
    public static Task OfMembers(string members, params DiagnosticResult[] expected) => Of(Given.Method("", members), expected);

    /// <summary>A program as a supplier has it half typed: the compiler's own errors are not the subject.</summary>
    public static Task OfIncomplete(string statements) =>
        new RuleAnalysis<TAnalyzer>(Given.Method(statements)) { CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    public static Task OfTopLevel(string source, params DiagnosticResult[] expected) =>
        new RuleAnalysis<TAnalyzer>(source, expected) { TestState = { OutputKind = OutputKind.ConsoleApplication } }.RunAsync();

    /// <summary>Without the runtime there is nothing to find, and nothing must be looked for.</summary>
    public static Task WithoutRuntime(string source)
    {
        var test = new RuleAnalysis<TAnalyzer>(source);
        test.TestState.AdditionalReferences.Remove(Given.Runtime);
        test.TestState.Sources.RemoveAt(1);
        return test.RunAsync();
    }
}
