using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2001;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2001;

/// <summary>Removes the call that supplies a forbidden field, or changes the value that forbids it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppliedFieldMustBePermittedFix))]
public sealed class SuppliedFieldMustBePermittedFix : EditFix
{
    internal const string RemoveKey = SuppliedFieldMustBePermitted.Id + ".Remove";
    internal const string ChangeKey = SuppliedFieldMustBePermitted.Id + ".Change";

    // The value that decides may be audited: what it is to be is decided place by place, so only the removal can be applied everywhere.
    private static readonly EditFixAll RemoveEverywhere = new(RemoveKey, Untried(CallRemoval.TryMake));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(SuppliedFieldMustBePermitted.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, TriedEditFactory Factory)> Actions { get; } =
        [(RemoveKey, Untried(CallRemoval.TryMake)), (ChangeKey, Untried(ValueChange.TryMake))];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RemoveEverywhere;
}
