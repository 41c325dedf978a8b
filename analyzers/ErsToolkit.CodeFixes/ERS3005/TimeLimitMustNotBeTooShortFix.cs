using ErsToolkit.Analyzers.ERS3005;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3005;

/// <summary>Waits as long as an answer may take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TimeLimitMustNotBeTooShortFix))]
public sealed class TimeLimitMustNotBeTooShortFix : SingleEditFix
{
    internal const string UseKey = TimeLimitMustNotBeTooShort.Id + ".Use";

    /// <summary>Initializes the fix.</summary>
    public TimeLimitMustNotBeTooShortFix()
        : base(TimeLimitMustNotBeTooShort.Id, UseKey, LongerTime.TryMake)
    {
    }
}
