using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.CodeFixes.ERS3001;

/// <summary>Replaces a reason by the only one that the outcome permits.</summary>
internal static class PermittedReason
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Properties.TryGetValue(FindingProperties.Mending, out string? code) && FixTarget.FieldOf(diagnostic) is { } field
            ? CodedArgument.Replace(target, diagnostic, field, coded => coded.Members.Where(m => m.Value == code).Select(m => m.Key).FirstOrDefault(), cancellation)
            : null;
}
