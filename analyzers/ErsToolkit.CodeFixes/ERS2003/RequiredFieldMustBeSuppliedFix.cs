using ErsToolkit.Analyzers.ERS2003;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2003;

/// <summary>Adds the call that supplies the missing field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredFieldMustBeSuppliedFix))]
public sealed class RequiredFieldMustBeSuppliedFix : SingleEditFix
{
    internal const string AddKey = RequiredFieldMustBeSupplied.Id + ".Add";

    /// <summary>Initializes the fix.</summary>
    public RequiredFieldMustBeSuppliedFix()
        : base(RequiredFieldMustBeSupplied.Id, AddKey, CallInsertion.TryMake)
    {
    }
}
