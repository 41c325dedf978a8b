using ErsToolkit.Analyzers.ERS3001;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3001;

/// <summary>Gives the reason that the outcome permits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReasonMustFollowFromOutcomeFix))]
public sealed class ReasonMustFollowFromOutcomeFix : SingleEditFix
{
    internal const string UseKey = ReasonMustFollowFromOutcome.Id + ".Use";

    /// <summary>Initializes the fix.</summary>
    public ReasonMustFollowFromOutcomeFix()
        : base(ReasonMustFollowFromOutcome.Id, UseKey, PermittedReason.TryMakeAsync)
    {
    }
}
