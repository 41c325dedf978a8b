using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2006;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2006;

/// <summary>Assigns the result that is discarded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultMustNotBeDiscardedFix))]
public sealed class ResultMustNotBeDiscardedFix : EditFix
{
    internal const string AssignKey = ResultMustNotBeDiscarded.Id + ".Assign";

    private static readonly EditFixAll AssignEverywhere = new(AssignKey, ResultAssignment.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ResultMustNotBeDiscarded.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(AssignKey, ResultAssignment.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AssignEverywhere;
}
