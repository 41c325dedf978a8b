using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies one action of a fix, at each place by itself and then everywhere at once; the result must compile.</summary>
internal sealed class Fixing<TFix> : CSharpCodeFixTest<BuilderFlowAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public Fixing(string key, string source, string fixedSource)
    {
        TestCode = source;
        FixedCode = fixedSource;
        CodeActionEquivalenceKey = key;
        ReferenceAssemblies = Given.NoPackages;
        foreach (SolutionState state in new[] { TestState, FixedState })
            state.Sources.Add(("Builders.g.cs", Given.Builders));
        TestState.AdditionalReferences.AddRange(Given.Platform);
        TestState.AdditionalReferences.Add(Given.Runtime);
    }

    /// <summary>What is expected of statements in one method.</summary>
    public static Task OfMethod(string key, string statements, string fixedStatements, string members = "") =>
        new Fixing<TFix>(key, Given.Method(statements, members), Given.Method(fixedStatements, members)).RunAsync();
}
