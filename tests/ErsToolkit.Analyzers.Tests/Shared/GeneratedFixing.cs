using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies a fix to a program that uses what the generator makes of the specifications.</summary>
internal sealed class GeneratedFixing<TFix> : RuleFixing<BuilderFlowAnalyzer, TFix>
    where TFix : CodeFixProvider, new()
{
    private readonly LanguageVersion _language;

    public GeneratedFixing(string key, string source, string fixedSource, string editions = "current", LanguageVersion language = LanguageVersion.Latest)
        : base(source, fixedSource)
    {
        _language = language;
        CodeActionEquivalenceKey = key;
        CSharpCompilation api = GeneratedApi.Of(editions, language);
        foreach (SolutionState state in new[] { TestState, FixedState })
        {
            state.Sources.RemoveAt(1);
            foreach (SyntaxTree tree in api.SyntaxTrees)
                state.Sources.Add((System.IO.Path.GetFileName(tree.FilePath), tree.GetText()));
        }

        TestState.AdditionalReferences.Clear();
        TestState.AdditionalReferences.AddRange(api.References);
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_language);
}
