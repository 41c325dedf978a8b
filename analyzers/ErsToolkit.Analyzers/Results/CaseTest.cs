using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A condition that asks in which case a result is, and nothing else but whether the answer is confirmed.</summary>
/// <param name="Value">The result.</param>
/// <param name="Syntax">The condition.</param>
/// <param name="Fact">In which cases it holds, whatever the answer says.</param>
internal sealed record CaseTest(IOperation Value, SyntaxNode Syntax, TestFact Fact)
{
    public static CaseTest? Read(IOperation condition, ResultContracts contracts) => condition switch
    {
        IParenthesizedOperation inner => Read(inner.Operand, contracts),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Read(not.Operand, contracts) is { } test ? test with { Fact = test.Fact.Negated } : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, RightOperand: IPropertyReferenceOperation right } both
            when contracts.IsConfirmation(right.Property) => Read(both.LeftOperand, contracts),
        IIsTypeOperation test when contracts.IsResult(test.ValueOperand.Type) => OfType(test, contracts),
        IIsPatternOperation test when contracts.IsResult(test.Value.Type) => OfPattern(test.Value, test.Pattern, test.Syntax, contracts),
        _ => null,
    };

    /// <summary>Null where the pattern names the case whose outcome is unknown: its author has thought of it.</summary>
    public static CaseTest? OfPattern(IOperation value, IPatternOperation pattern, SyntaxNode syntax, ResultContracts contracts) =>
        !pattern.DescendantsAndSelf().OfType<IPatternOperation>().Any(p =>
            p is not INegatedPatternOperation and not IBinaryPatternOperation && contracts.CasesOf(p.NarrowedType) == Cases.Unknown)
        && new PatternReader(contracts, ignoresConfirmation: true).TestOf(pattern, new ResultFact(Cases.All)) is { } fact
            ? new CaseTest(value, syntax, fact)
            : null;

    private static CaseTest? OfType(IIsTypeOperation test, ResultContracts contracts)
    {
        TestFact fact = PatternReader.TestOf(new ResultFact(Cases.All), test.TypeOperand, contracts);
        return contracts.CasesOf(test.TypeOperand) == Cases.Unknown ? null : new CaseTest(test.ValueOperand, test.Syntax, test.IsNegated ? fact.Negated : fact);
    }
}
