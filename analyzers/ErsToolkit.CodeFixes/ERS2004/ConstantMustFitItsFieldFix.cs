using ErsToolkit.Analyzers.ERS2004;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2004;

/// <summary>Gives a text the form of its field, where it is clear what is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantMustFitItsFieldFix))]
public sealed class ConstantMustFitItsFieldFix : SingleEditFix
{
    internal const string FormKey = ConstantMustFitItsField.Id + ".Form";

    /// <summary>Initializes the fix.</summary>
    public ConstantMustFitItsFieldFix()
        : base(ConstantMustFitItsField.Id, FormKey, TextForm.TryMake)
    {
    }
}
