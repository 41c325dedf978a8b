using ErsToolkit.Analyzers.ERS3006;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3006;

/// <summary>Leaves personal data out of a log entry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataMustNotReachLogFix))]
public sealed class PersonalDataMustNotReachLogFix : SingleEditFix
{
    internal const string DropKey = PersonalDataMustNotReachLog.Id + ".Drop";

    /// <summary>Initializes the fix.</summary>
    public PersonalDataMustNotReachLogFix()
        : base(PersonalDataMustNotReachLog.Id, DropKey, ArgumentRemoval.TryMake)
    {
    }
}
