using System.Collections.Generic;
using System.Collections.Immutable;
using ErsToolkit.Analyzers.ERS3003;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3003;

/// <summary>Adds a case for every member that a switch leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwitchMustNameEveryMemberFix))]
public sealed class SwitchMustNameEveryMemberFix : EditFix
{
    internal const string AddKey = SwitchMustNameEveryMember.Id + ".Add";

    private static readonly EditFixAll AddEverywhere = new(AddKey, CaseInsertion.TryMake);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(SwitchMustNameEveryMember.Id);

    private protected override IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; } = [(AddKey, CaseInsertion.TryMake)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AddEverywhere;
}
