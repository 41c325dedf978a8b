using ErsToolkit.Analyzers.ERS2005;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2005;

/// <summary>Removes the call whose value counts nowhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FieldMustBeSuppliedOnceFix))]
public sealed class FieldMustBeSuppliedOnceFix : SingleEditFix
{
    internal const string RemoveKey = FieldMustBeSuppliedOnce.Id + ".Remove";

    /// <summary>Initializes the fix.</summary>
    public FieldMustBeSuppliedOnceFix()
        : base(FieldMustBeSuppliedOnce.Id, RemoveKey, CallRemoval.TryMake)
    {
    }
}
