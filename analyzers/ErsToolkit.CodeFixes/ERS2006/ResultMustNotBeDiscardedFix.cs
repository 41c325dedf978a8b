using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2006;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2006;

/// <summary>Assigns the result that is discarded, or chains the call to the next one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultMustNotBeDiscardedFix))]
public sealed class ResultMustNotBeDiscardedFix : EditFix
{
    internal const string AssignKey = ResultMustNotBeDiscarded.Id + ".Assign";
    internal const string ChainKey = ResultMustNotBeDiscarded.Id + ".Chain";

    // To assign keeps every other call in its place, so it is what can be done everywhere.
    private static readonly EditFixAll AssignEverywhere = new(AssignKey, Untried(ResultAssignment.TryMake));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ResultMustNotBeDiscarded.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, TriedEditFactory Factory)> Actions { get; } =
        [(AssignKey, Untried(ResultAssignment.TryMake)), (ChainKey, Untried(ResultChaining.TryMake))];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AssignEverywhere;
}
