using ErsToolkit.Analyzers.ERS3007;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3007;

/// <summary>Compares with the member of the enumeration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CodeMustNotBeComparedAsTextFix))]
public sealed class CodeMustNotBeComparedAsTextFix : SingleEditFix
{
    internal const string UseKey = CodeMustNotBeComparedAsText.Id + ".Use";

    /// <summary>Initializes the fix.</summary>
    public CodeMustNotBeComparedAsTextFix()
        : base(CodeMustNotBeComparedAsText.Id, UseKey, MemberComparison.TryMake)
    {
    }
}
