using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3003;

/// <summary>Which members of its enumeration a switch has no case for.</summary>
internal static class SwitchCoverage
{
    /// <summary>Default where the switch is over something else, has a case for all the rest, or is not understood.</summary>
    public static ImmutableArray<IFieldSymbol> MissingIn(IOperation operation, RuleContext context)
    {
        (ITypeSymbol? type, IEnumerable<HashSet<object>?>? cases) = operation switch
        {
            ISwitchOperation s => (s.Value.Type, s.Cases.SelectMany(c => c.Clauses).Select(clause => ValuesOf(clause, Members(s.Value.Type)))),
            ISwitchExpressionOperation s => (s.Value.Type, s.Arms.Select(arm => ValuesOf(arm.Pattern, arm.Guard, Members(s.Value.Type)))),
            _ => default,
        };
        if (type is null || cases is null || !(context.IsNextStep(type) || context.OpenEnumOf(type) is not null))
            return default;
        var covered = new HashSet<object>();
        foreach (HashSet<object>? values in cases)
        {
            if (values is null)
                return default;
            covered.UnionWith(values);
        }

        return Members(type).Where(m => covered.Add(m.ConstantValue!)).ToImmutableArray();
    }

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol? type) => type?.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue) ?? [];

    private static HashSet<object>? ValuesOf(ICaseClauseOperation clause, IEnumerable<IFieldSymbol> all) => clause switch
    {
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: { } value } } => [value],
        IPatternCaseClauseOperation pattern => ValuesOf(pattern.Pattern, pattern.Guard, all),
        IDefaultCaseClauseOperation => [.. all.Select(m => m.ConstantValue!)],
        _ => null,
    };

    // A guard may be false, so a case with one covers nothing by itself.
    private static HashSet<object>? ValuesOf(IPatternOperation pattern, IOperation? guard, IEnumerable<IFieldSymbol> all) =>
        ValuesOf(pattern, all) is { } values ? guard is null ? values : [] : null;

    private static HashSet<object>? ValuesOf(IPatternOperation pattern, IEnumerable<IFieldSymbol> all)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } value } }:
                return [value];
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                return [.. all.Select(m => m.ConstantValue!)];
            case INegatedPatternOperation negated when ValuesOf(negated.Pattern, all) is { } values:
                return [.. all.Select(m => m.ConstantValue!).Where(value => !values.Contains(value))];
            case IBinaryPatternOperation binary when ValuesOf(binary.LeftPattern, all) is { } left && ValuesOf(binary.RightPattern, all) is { } right:
                if (binary.OperatorKind == BinaryOperatorKind.Or)
                    left.UnionWith(right);
                else
                    left.IntersectWith(right);
                return left;
            default:
                return null;
        }
    }
}
