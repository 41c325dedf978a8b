using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS3007;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3007;

/// <summary>Compares with the member of the enumeration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CodeMustNotBeComparedAsTextFix))]
public sealed class CodeMustNotBeComparedAsTextFix : EditFix
{
    internal const string UseKey = CodeMustNotBeComparedAsText.Id + ".Use";

    private static readonly EditFixAll UseEverywhere = new(UseKey, MemberComparison.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeMustNotBeComparedAsText.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(UseKey, MemberComparison.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UseEverywhere;
}
