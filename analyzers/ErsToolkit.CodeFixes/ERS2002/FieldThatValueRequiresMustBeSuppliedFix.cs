using ErsToolkit.Analyzers.ERS2002;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS2002;

/// <summary>Adds the call that supplies the missing field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FieldThatValueRequiresMustBeSuppliedFix))]
public sealed class FieldThatValueRequiresMustBeSuppliedFix : SingleEditFix
{
    internal const string AddKey = FieldThatValueRequiresMustBeSupplied.Id + ".Add";

    /// <summary>Initializes the fix.</summary>
    public FieldThatValueRequiresMustBeSuppliedFix()
        : base(FieldThatValueRequiresMustBeSupplied.Id, AddKey, CallInsertion.TryMake)
    {
    }
}
