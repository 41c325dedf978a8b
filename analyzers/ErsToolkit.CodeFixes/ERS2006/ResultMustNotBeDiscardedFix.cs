using ErsToolkit.Analyzers.ERS2006;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2006;

/// <summary>Assigns the result that is discarded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultMustNotBeDiscardedFix))]
public sealed class ResultMustNotBeDiscardedFix : SingleEditFix
{
    internal const string AssignKey = ResultMustNotBeDiscarded.Id + ".Assign";

    /// <summary>Initializes the fix.</summary>
    public ResultMustNotBeDiscardedFix()
        : base(ResultMustNotBeDiscarded.Id, AssignKey, ResultAssignment.TryMake)
    {
    }
}
