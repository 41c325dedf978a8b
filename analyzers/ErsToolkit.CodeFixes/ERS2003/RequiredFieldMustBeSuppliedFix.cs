using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2003;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2003;

/// <summary>Adds the call that supplies the missing field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredFieldMustBeSuppliedFix))]
public sealed class RequiredFieldMustBeSuppliedFix : EditFix
{
    internal const string AddKey = RequiredFieldMustBeSupplied.Id + ".Add";

    private static readonly EditFixAll AddEverywhere = new(AddKey, CallInsertion.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RequiredFieldMustBeSupplied.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(AddKey, CallInsertion.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AddEverywhere;
}
