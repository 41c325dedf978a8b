using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2004;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2004;

/// <summary>Gives a text the form of its field, where it is clear what is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantMustFitItsFieldFix))]
public sealed class ConstantMustFitItsFieldFix : EditFix
{
    internal const string FormKey = ConstantMustFitItsField.Id + ".Form";

    private static readonly EditFixAll FormEverywhere = new(FormKey, TextForm.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ConstantMustFitItsField.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(FormKey, TextForm.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FormEverywhere;
}
