using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3007;

/// <summary>A comparison of a code's text with a constant that a member of its enumeration stands for.</summary>
/// <param name="Code">The text.</param>
/// <param name="Constant">The first constant that a member stands for.</param>
/// <param name="Text">That constant.</param>
/// <param name="Member">The member.</param>
internal sealed record TextComparison(CodeText Code, IOperation Constant, string Text, IFieldSymbol Member)
{
    /// <summary>Null where the operation compares something else, or with something else.</summary>
    public static TextComparison? TryRead(IOperation operation, RuleContext context)
    {
        foreach ((IOperation operand, IEnumerable<IOperation> constants) in Comparisons(operation))
        {
            if (CodeText.TryRead(operand, context) is not { } code)
                continue;
            foreach (IOperation constant in constants)
            {
                if (constant.ConstantValue is { HasValue: true, Value: string text } && code.MemberFor(text, context.Contracts) is { } member)
                    return new TextComparison(code, constant, text, member);
            }
        }

        return null;
    }

    private static IEnumerable<(IOperation Operand, IEnumerable<IOperation> Constants)> Comparisons(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => BothWays(binary.LeftOperand, binary.RightOperand),
        IInvocationOperation call when IsOrdinalEquals(call) => call.Instance is null
            ? BothWays(call.Arguments[0].Value, call.Arguments[1].Value)
            : BothWays(call.Instance, call.Arguments[0].Value),
        IIsPatternOperation pattern => [(pattern.Value, ConstantsIn(pattern.Pattern))],
        ISwitchExpressionOperation s => [(s.Value, s.Arms.SelectMany(arm => ConstantsIn(arm.Pattern)))],
        ISwitchOperation s => [(s.Value, s.Cases.SelectMany(c => c.Clauses).SelectMany(ConstantsIn))],
        _ => [],
    };

    private static IEnumerable<(IOperation Operand, IEnumerable<IOperation> Constants)> BothWays(IOperation one, IOperation other) => [(one, [other]), (other, [one])];

    // To take upper and lower case for the same is something that only a text can do.
    private static bool IsOrdinalEquals(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: nameof(Equals), ContainingType.SpecialType: SpecialType.System_String })
            return false;
        int texts = call.Instance is null ? 2 : 1;
        return call.Arguments.Take(texts).All(a => a.Parameter?.Type.SpecialType == SpecialType.System_String)
            && call.Arguments.Skip(texts).All(a => a.Value.ConstantValue is { HasValue: true, Value: (int)StringComparison.Ordinal });
    }

    private static IEnumerable<IOperation> ConstantsIn(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => [single.Value],
        IPatternCaseClauseOperation pattern => ConstantsIn(pattern.Pattern),
        _ => [],
    };

    private static IEnumerable<IOperation> ConstantsIn(IPatternOperation pattern) => pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>().Select(p => p.Value);
}
