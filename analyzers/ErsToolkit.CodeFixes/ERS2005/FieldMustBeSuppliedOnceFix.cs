using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2005;
using ErsToolkit.CodeFixes.Editing;
using ErsToolkit.CodeFixes.ERS2001;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2005;

/// <summary>Removes the call whose value counts nowhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FieldMustBeSuppliedOnceFix))]
public sealed class FieldMustBeSuppliedOnceFix : EditFix
{
    internal const string RemoveKey = FieldMustBeSuppliedOnce.Id + ".Remove";

    private static readonly EditFixAll RemoveEverywhere = new(RemoveKey, CallRemoval.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(FieldMustBeSuppliedOnce.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(RemoveKey, CallRemoval.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RemoveEverywhere;
}
