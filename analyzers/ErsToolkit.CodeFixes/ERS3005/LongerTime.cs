using System.Threading;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3005;

/// <summary>Writes the time that the specification gives where a shorter one is written out.</summary>
internal static class LongerTime
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Location.SourceSpan.End <= target.Root.FullSpan.End
        && diagnostic.Properties.TryGetValue(FindingProperties.Mending, out string? code)
        && code is not null
        && !target.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).ContainsDirectives
            ? new Edit($"Use '{code}'", new TextChange(diagnostic.Location.SourceSpan, code))
            : null;
}
