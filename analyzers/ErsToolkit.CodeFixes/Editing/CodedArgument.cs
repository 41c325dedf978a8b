using System;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>The argument that gives a field its code.</summary>
internal static class CodedArgument
{
    /// <summary>Gives the field another code, at the call that a diagnostic names as the one that decides.</summary>
    public static Edit? Replace(FixTarget target, Diagnostic diagnostic, string field, Func<CodedEnum, IFieldSymbol?> choose, CancellationToken cancellation)
    {
        if (target.CallAt(diagnostic, FindingProperties.DeciderIndex) is not { } call
            || target.ContractOf(call, out IMethodSymbol? method, cancellation) is not { } contract
            || contract.SettingsOf(method!) is not { IsDefault: false } settings
            || target.Model.GetOperation(call, cancellation) is not IInvocationOperation operation)
        {
            return null;
        }

        int ordinal = settings.FirstOrDefault(s => s.Field == field) is { Field: not null } setting ? setting.CodedParameter : FieldSetting.NotCoded;
        IArgumentOperation? argument = operation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal);
        if (argument?.Syntax is not ArgumentSyntax { Expression: { ContainsDirectives: false } value }
            || !Effects.AreNoneIn(argument)
            || target.Contracts.CodedEnumOf(argument.Parameter?.Type) is not { } coded
            || choose(coded) is not { } member)
        {
            return null;
        }

        return new Edit($"Change {field} to {member.Name}", new TextChange(value.Span, Names.OfMember(member, target.Model, value.SpanStart)));
    }
}
