using ErsToolkit.Analyzers.ERS3008;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3008;

/// <summary>Adds the case whose outcome is unknown to a switch that leaves it out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownCaseMustBeToldApartFix))]
public sealed class UnknownCaseMustBeToldApartFix : SingleEditFix
{
    internal const string AddKey = UnknownCaseMustBeToldApart.Id + ".Add";

    /// <summary>Initializes the fix.</summary>
    public UnknownCaseMustBeToldApartFix()
        : base(UnknownCaseMustBeToldApart.Id, AddKey, UnknownCase.TryAdd)
    {
    }
}
