using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.ERS2001;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3001;

/// <summary>Replaces a reason by the only one that the outcome permits, without the fields that the new one forbids and with those that it requires.</summary>
internal static class PermittedReason
{
    public static async Task<Edit?> TryMakeAsync(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Mending, out string? code)
            || FixTarget.FieldOf(diagnostic) is not { } field
            || target.CallAt(diagnostic, FindingProperties.DeciderIndex) is not { Expression: MemberAccessExpressionSyntax access } call
            || CodedArgument.Replace(target, diagnostic, field, coded => MemberOf(coded, code!), cancellation) is not { } reason
            || (IsTried(target, diagnostic, cancellation) && LacksRequired(target, call, field, code!, cancellation)))
        {
            return null;
        }

        FixTarget changed = target.With(reason.Apply(target.Text));
        var clashes = await CodeClashes.FindAsync(changed, access.Name.Span, field, cancellation).ConfigureAwait(false);
        var following = clashes
            .Select(c => c.Id == SuppliedFieldMustBePermitted.Id
                ? CallRemoval.TryMake(changed, c, cancellation)
                : CallInsertion.TryMake(changed, c, cancellation))
            .ToList();
        return following.Contains(null) ? null : Joined(reason, following!);
    }

    private static IFieldSymbol? MemberOf(CodedEnum coded, string code) => coded.Members.Where(m => m.Value == code).Select(m => m.Key).FirstOrDefault();

    /// <summary>One edit of them all; null where they are in each other's way.</summary>
    private static Edit? Joined(Edit reason, List<Edit> following)
    {
        if (following.Any(one => following.Any(other => one != other && !one.IsIndependentOf(other))))
            return null;
        TextChange made = reason.Changes[0];
        var changes = following.SelectMany(e => e.Changes).Distinct().ToList();
        if (changes.Any(c => c.Span.IntersectsWith(new TextSpan(made.Span.Start, made.NewText!.Length))))
            return null;
        var all = changes.Select(c => new TextChange(Before(c.Span, made), c.NewText!)).Append(made).OrderBy(c => c.Span.Start);
        return new Edit(reason.Title, all.ToImmutableArray())
        {
            Scope = following.Select(e => e.Scope).FirstOrDefault(s => s is not null),
        };
    }

    /// <summary>Where a place was before a change that it is not in.</summary>
    private static TextSpan Before(TextSpan place, TextChange change) =>
        place.Start < change.Span.Start ? place : new TextSpan(place.Start - change.NewText!.Length + change.Span.Length, place.Length);

    private static bool IsTried(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation) =>
        target.CallAt(diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1]) is not { } build
        || target.ContractOf(build, out IMethodSymbol? method, cancellation)?.BuildKindOf(method!) != BuildKind.Throwing;

    /// <summary>Whether a field that the code requires is not supplied in the chain. Where a request is only tried, no rule asks for it.</summary>
    private static bool LacksRequired(FixTarget target, InvocationExpressionSyntax call, string field, string code, CancellationToken cancellation)
    {
        if (target.ContractOf(call, out _, cancellation) is not { } contract)
            return true;
        var supplied = Chain.Of(call).Select(c => target.Model.GetSymbolInfo(c, cancellation).Symbol).OfType<IMethodSymbol>()
            .Select(contract.SettingsOf).Where(settings => !settings.IsDefault).SelectMany(settings => settings).Select(s => s.Field).ToList();
        return contract.Rules.Any(r => r.Kind == RuleKind.Required && r.WhenField == field && r.Codes.Contains(code) && !supplied.Contains(r.Field));
    }
}
