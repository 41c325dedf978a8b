using ErsToolkit.Analyzers.ERS3003;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3003;

/// <summary>Adds one case for all members that a switch leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwitchMustNameEveryMemberFix))]
public sealed class SwitchMustNameEveryMemberFix : SingleEditFix
{
    internal const string AddKey = SwitchMustNameEveryMember.Id + ".Add";

    /// <summary>Initializes the fix.</summary>
    public SwitchMustNameEveryMemberFix()
        : base(SwitchMustNameEveryMember.Id, AddKey, DefaultInsertion.TryMake)
    {
    }
}
