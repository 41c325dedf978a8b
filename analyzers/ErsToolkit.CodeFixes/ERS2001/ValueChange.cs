using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS2001;

/// <summary>Gives the field that decides the one value that permits the supplied field. Where several do, the choice is the author's.</summary>
internal static class ValueChange
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (target.CallAt(diagnostic, FindingProperties.DeciderIndex) is not { } call
            || FixTarget.FieldOf(diagnostic) is not { } field
            || FixTarget.WhenFieldOf(diagnostic) is not { } whenField
            || target.ContractOf(call, out IMethodSymbol? method, cancellation) is not { } contract
            || contract.SettingsOf(method!) is not { IsDefault: false } settings
            || target.Model.GetOperation(call, cancellation) is not IInvocationOperation operation)
        {
            return null;
        }

        int ordinal = settings.FirstOrDefault(s => s.Field == whenField) is { Field: not null } setting ? setting.CodedParameter : FieldSetting.NotCoded;
        IArgumentOperation? argument = operation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal);
        if (argument?.Syntax is not ArgumentSyntax { Expression: { ContainsDirectives: false } value }
            || target.Contracts.CodedEnumOf(argument.Parameter?.Type) is not { } coded
            || PermittedMember(contract, coded, field, whenField) is not { } member)
        {
            return null;
        }

        string type = member.ContainingType.ToMinimalDisplayString(target.Model, value.SpanStart);
        return new Edit($"Change {whenField} to {member.Name}", new TextChange(value.Span, $"{type}.{member.Name}"));
    }

    private static IFieldSymbol? PermittedMember(BuilderContract contract, CodedEnum coded, string field, string whenField)
    {
        var forbidding = contract.Rules.Where(r => r.Kind == RuleKind.Forbidden && r.Field == field && r.WhenField == whenField).SelectMany(r => r.Codes).ToList();
        var permitted = coded.Members.Where(m => !forbidding.Contains(m.Value)).Select(m => m.Key).ToList();
        return permitted.Count == 1 ? permitted[0] : null;
    }
}
