using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS3001;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3001;

/// <summary>Gives the reason that the outcome permits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReasonMustFollowFromOutcomeFix))]
public sealed class ReasonMustFollowFromOutcomeFix : EditFix
{
    internal const string UseKey = ReasonMustFollowFromOutcome.Id + ".Use";

    private static readonly EditFixAll UseEverywhere = new(UseKey, PermittedReason.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ReasonMustFollowFromOutcome.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(UseKey, PermittedReason.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UseEverywhere;
}
