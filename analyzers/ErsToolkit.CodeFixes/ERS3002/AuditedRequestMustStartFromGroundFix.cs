using ErsToolkit.Analyzers.ERS3002;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.ERS3002;

/// <summary>Starts the request from a ground that is at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuditedRequestMustStartFromGroundFix))]
public sealed class AuditedRequestMustStartFromGroundFix : SingleEditFix
{
    internal const string StartKey = AuditedRequestMustStartFromGround.Id + ".Start";

    /// <summary>Initializes the fix.</summary>
    public AuditedRequestMustStartFromGroundFix()
        : base(AuditedRequestMustStartFromGround.Id, StartKey, GroundedStart.TryMake)
    {
    }
}
