using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a pattern says of a code.</summary>
internal static class CodeTests
{
    /// <summary>What a value stands for that matches a pattern, and what one may stand for that does not; null where the pattern is not understood.</summary>
    public static (CodeSet Holds, CodeSet Fails)? Of(IPatternOperation pattern, CodedEnum coded)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } }:
                return Of(constant, coded);
            case INegatedPatternOperation negated:
                return Of(negated.Pattern, coded) is { } inner ? (inner.Fails, inner.Holds) : null;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Of(either.LeftPattern, coded) is { } one && Of(either.RightPattern, coded) is { } other
                    ? (one.Holds.Or(other.Holds), one.Fails.And(other.Fails))
                    : null;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return Of(both.LeftPattern, coded) is { } first && Of(both.RightPattern, coded) is { } second
                    ? (first.Holds.And(second.Holds), first.Fails.Or(second.Fails))
                    : null;
            case IDiscardPatternOperation:
                return (coded.All, new CodeSet([]));
            default:
                return null;
        }
    }

    /// <summary>The same for a constant: a member, or the text of a code.</summary>
    public static (CodeSet Holds, CodeSet Fails)? Of(object? constant, CodedEnum coded) => constant is string code ? coded.TestCode(code) : coded.Test(constant);
}
