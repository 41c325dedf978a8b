using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS2002;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2002;

/// <summary>Adds the call that supplies the missing field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FieldThatValueRequiresMustBeSuppliedFix))]
public sealed class FieldThatValueRequiresMustBeSuppliedFix : EditFix
{
    internal const string AddKey = FieldThatValueRequiresMustBeSupplied.Id + ".Add";

    private static readonly EditFixAll AddEverywhere = new(AddKey, CallInsertion.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(FieldThatValueRequiresMustBeSupplied.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(AddKey, CallInsertion.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AddEverywhere;
}
