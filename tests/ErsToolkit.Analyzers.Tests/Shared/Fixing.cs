using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies one action of a fix for the analyzer that follows builders.</summary>
internal sealed class Fixing<TFix> : RuleFixing<BuilderFlowAnalyzer, TFix>
    where TFix : CodeFixProvider, new()
{
    public Fixing(string key, string source, string fixedSource)
        : base(source, fixedSource) => CodeActionEquivalenceKey = key;

    /// <summary>What is expected of statements in one method.</summary>
    public static Task OfMethod(string key, string statements, string fixedStatements, string members = "") =>
        new Fixing<TFix>(key, Given.Method(statements, members), Given.Method(fixedStatements, members)).RunAsync();
}
