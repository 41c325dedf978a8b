using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies a fix at each place by itself and then everywhere at once; the result must compile, and the fix find nothing more to do in it.</summary>
internal class RuleFixing<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public RuleFixing(string source, string fixedSource, params DiagnosticResult[] expected)
    {
        TestCode = source;
        FixedCode = fixedSource;
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        ExpectedDiagnostics.AddRange(expected);
        ReferenceAssemblies = Given.NoPackages;
        TestState.AdditionalReferences.AddRange(Given.Platform);
        TestState.AdditionalReferences.Add(Given.Runtime);
        TestState.AdditionalReferences.Add(Lab.BuildersFor("TestProject"));
    }

    /// <summary>Tests run beside each other, and what each compiles does by itself.</summary>
    protected override CompilationOptions CreateCompilationOptions() => base.CreateCompilationOptions().WithConcurrentBuild(false);

    /// <summary>What is expected of the statements of one method.</summary>
    public static Task OfMethod(string statements, string fixedStatements, params DiagnosticResult[] expected) =>
        new RuleFixing<TAnalyzer, TFix>(Given.Method(statements), Given.Method(fixedStatements), expected).RunAsync();

    /// <summary>What is expected of members beside a method.</summary>
    public static Task OfMembers(string members, string fixedMembers, params DiagnosticResult[] expected) =>
        new RuleFixing<TAnalyzer, TFix>(Given.Method("", members), Given.Method("", fixedMembers), expected).RunAsync();

    /// <summary>Where no change is certain to be right, none is offered.</summary>
    public static Task OffersNothing(string statements, string members = "", params DiagnosticResult[] expected)
    {
        var test = new RuleFixing<TAnalyzer, TFix>(Given.Method(statements, members), Given.Method(statements, members), expected);
        test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }
}
