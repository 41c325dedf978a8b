using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies a fix to a program that uses what the generator makes of the specifications, in a project of its own: not every test compiles it.</summary>
internal sealed class GeneratedFixing<TFix> : RuleFixing<BuilderFlowAnalyzer, TFix>
    where TFix : CodeFixProvider, new()
{
    private static readonly Lazy<MetadataReference> Api = new(() => GeneratedApi.AssemblyOf("current"));

    private readonly LanguageVersion _language;

    public GeneratedFixing(string key, string source, string fixedSource, LanguageVersion language = LanguageVersion.Latest)
        : base(source, fixedSource)
    {
        _language = language;
        CodeActionEquivalenceKey = key;
        TestState.AdditionalReferences.Remove(Lab.BuildersFor("TestProject"));
        TestState.AdditionalReferences.Add(Api.Value);
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(_language);
}
