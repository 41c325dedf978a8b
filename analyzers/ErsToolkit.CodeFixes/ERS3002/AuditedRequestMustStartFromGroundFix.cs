using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS3002;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3002;

/// <summary>Starts the request from a ground that is at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuditedRequestMustStartFromGroundFix))]
public sealed class AuditedRequestMustStartFromGroundFix : EditFix
{
    internal const string StartKey = AuditedRequestMustStartFromGround.Id + ".Start";

    private static readonly EditFixAll StartEverywhere = new(StartKey, GroundedStart.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AuditedRequestMustStartFromGround.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(StartKey, GroundedStart.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => StartEverywhere;
}
