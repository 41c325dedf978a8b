using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3002;

/// <summary>What becomes of a call when its chain starts with another builder.</summary>
internal sealed class CallTransfer(BuilderContract builder, FixTarget target, CancellationToken cancellation)
{
    /// <summary>Nothing where the call stays as it is; null where the request would then lack what the call supplies.</summary>
    public IReadOnlyList<TextChange>? TryMake(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, IMethodSymbol method, ImmutableArray<FieldSetting> settings)
    {
        if (builder.Type.GetMembers(method.Name).Any())
            return [];
        if (access.OperatorToken.ContainsDirectives || call.ArgumentList.ContainsDirectives)
            return null;
        IMethodSymbol? other = Counterpart(method, settings);
        if (!Effects.AreNoneInArgumentsExcept(other?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty, call, target.Model, cancellation))
            return null;
        if (other is not null && Arguments(call, method, other) is { } arguments)
            return [new TextChange(access.Name.Span, other.Name), new TextChange(call.ArgumentList.Span, $"({string.Join(", ", arguments)})")];
        return settings.Any(s => builder.Rules.Any(r => r is { Kind: RuleKind.Required, IsConditional: false } && r.Field == s.Field))
            ? null
            : ChainCut.TryMake(call, access, target.Text);
    }

    /// <summary>A method that supplies the same fields, of what the call is given: the rest of it the builder has already.</summary>
    private IMethodSymbol? Counterpart(IMethodSymbol method, ImmutableArray<FieldSetting> settings) => builder.Type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m =>
        builder.SettingsOf(m) is { IsDefault: false } others
        && others.Select(s => s.Field).SequenceEqual(settings.Select(s => s.Field))
        && m.Parameters.All(p => method.Parameters.Any(q => q.Name == p.Name && SymbolEqualityComparer.Default.Equals(q.Type, p.Type))));

    private static List<string>? Arguments(InvocationExpressionSyntax call, IMethodSymbol method, IMethodSymbol other)
    {
        var given = call.ArgumentList.Arguments.Select((a, i) => (Name: a.NameColon?.Name.Identifier.ValueText ?? method.Parameters[i].Name, Text: a.ToString())).ToList();
        var arguments = other.Parameters.SelectMany(p => given.Where(g => g.Name == p.Name).Select(g => g.Text).Take(1)).ToList();
        return arguments.Count == other.Parameters.Length ? arguments : null;
    }
}
