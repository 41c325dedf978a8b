using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.CodeFixes.ERS2001;

/// <summary>Gives the field that decides the one value that permits the supplied field. Where several do, the choice is the author's.</summary>
internal static class ValueChange
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation) =>
        FixTarget.FieldOf(diagnostic) is { } field
        && FixTarget.WhenFieldOf(diagnostic) is { } whenField
        && target.CallAt(diagnostic, FindingProperties.DeciderIndex) is { } call
        && target.ContractOf(call, out _, cancellation) is { } contract
            ? CodedArgument.Replace(target, diagnostic, whenField, coded => PermittedMember(contract, coded, field, whenField), cancellation)
            : null;

    private static IFieldSymbol? PermittedMember(BuilderContract contract, CodedEnum coded, string field, string whenField)
    {
        var forbidding = contract.Rules.Where(r => r.Kind == RuleKind.Forbidden && r.Field == field && r.WhenField == whenField).SelectMany(r => r.Codes).ToList();
        var permitted = coded.Members.Where(m => !forbidding.Contains(m.Value)).Select(m => m.Key).ToList();
        return permitted.Count == 1 ? permitted[0] : null;
    }
}
