using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A choice between branches by the case of a result.</summary>
/// <param name="Look">The result.</param>
/// <param name="Syntax">The whole choice.</param>
/// <param name="At">The test, or the keyword of a switch.</param>
/// <param name="Tests">What is not a use of the result beside the choice.</param>
/// <param name="Branches">The branches, each with its cases.</param>
internal sealed record Decision(Look Look, SyntaxNode Syntax, Location At, IReadOnlyList<SyntaxNode> Tests, IReadOnlyList<Branch> Branches)
{
    public static IEnumerable<Decision> In(ResultBody body) => body.Operations.Select(o => o switch
    {
        IConditionalOperation choice => OfCondition(choice, body),
        IReturnOperation { ReturnedValue: { } value } => OfValue(value, body),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation, Value: { } value } => OfValue(value, body),
        _ => null,
    }).OfType<Decision>();

    private static Decision? OfCondition(IConditionalOperation choice, ResultBody body)
    {
        if (CaseTest.Read(choice.Condition, body.Contracts) is not { } test || Look.At(test.Value, body) is not { } look || IsArgument(choice))
            return null;
        var whenTrue = new Branch(look.Cases & test.Fact.WhenTrue, StatementsOf(choice.WhenTrue));
        Cases rest = look.Cases & test.Fact.WhenFalse;
        var whenFalse = new Branch(rest, choice.WhenFalse is { } otherwise ? StatementsOf(otherwise) : whenTrue.Leaves
            ? After(choice) : ImmutableArray<IOperation>.Empty);
        return new Decision(look, choice.Syntax, choice.Condition.Syntax.GetLocation(), [choice.Condition.Syntax], [whenTrue, whenFalse]);
    }

    /// <summary>A condition that is itself what is given or kept says in one case yes and in all others no.</summary>
    private static Decision? OfValue(IOperation value, ResultBody body)
    {
        if (CaseTest.Read(value, body.Contracts) is not { } test || Look.At(test.Value, body) is not { } look)
            return null;
        var whenTrue = new Branch(look.Cases & test.Fact.WhenTrue, ImmutableArray.Create(value)) { Says = true };
        var whenFalse = new Branch(look.Cases & test.Fact.WhenFalse, ImmutableArray.Create(value)) { Says = false };
        return new Decision(look, value.Syntax, value.Syntax.GetLocation(), [value.Syntax], [whenTrue, whenFalse]);
    }

    private static ImmutableArray<IOperation> StatementsOf(IOperation operation) =>
        operation is IBlockOperation block ? block.Operations : ImmutableArray.Create(operation);

    private static ImmutableArray<IOperation> After(IOperation statement) => statement.Parent is IBlockOperation block
        ? block.Operations.SkipWhile(o => o != statement).Skip(1).ToImmutableArray()
        : ImmutableArray<IOperation>.Empty;

    /// <summary>What is handed over, to be asserted or counted, is no decision.</summary>
    private static bool IsArgument(IOperation operation)
    {
        for (IOperation? around = operation; around is { Syntax: ExpressionSyntax }; around = around.Parent)
        {
            if (around is IArgumentOperation)
                return true;
        }

        return operation.Syntax.Ancestors().TakeWhile(a => a is not StatementSyntax).Any(a => a is ArgumentSyntax);
    }
}
