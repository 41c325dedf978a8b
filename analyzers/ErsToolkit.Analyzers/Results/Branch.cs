using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>What is done in some cases of a result.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Steps">The statements, or the value.</param>
internal sealed record Branch(Cases Cases, ImmutableArray<IOperation> Steps)
{
    /// <summary>What a condition that is itself the value says in these cases; null for any other branch.</summary>
    public bool? Says { get; init; }

    public IEnumerable<IOperation> Operations => Steps.SelectMany(s => s.DescendantsAndSelf());

    /// <summary>Whether it treats a request that may have been carried out like one that was refused, or like one that certainly was.</summary>
    public bool MixesUp => (Cases & Cases.Arrived) != 0 && (Cases & (Cases.CarriedOut | Cases.Refused)) is Cases.CarriedOut or Cases.Refused;

    public bool Holds(SyntaxNode node) => Steps.Any(s => s.Syntax.Span.Contains(node.Span));

    /// <summary>Whether it does more than write down what has happened, and so takes the cases for something.</summary>
    public bool Acts => Operations.Any(o => o switch
    {
        IReturnOperation { IsImplicit: false, ReturnedValue: not null } => true,
        IAssignmentOperation assignment => assignment.Target is not IDiscardOperation,
        IIncrementOrDecrementOperation => true,
        IInvocationOperation call => !Logs.IsLog(call.TargetMethod),
        _ => IsValue,
    });

    /// <summary>Whether it is a value and not a statement.</summary>
    public bool IsValue => Steps is [{ Syntax: ExpressionSyntax }];

    /// <summary>Whether it always ends in an exception, so that nobody takes anything for certain.</summary>
    public bool Throws => Steps.LastOrDefault() is { } last && EndsInThrow(last);

    /// <summary>Whether no path goes on after it.</summary>
    public bool Leaves => Steps.LastOrDefault() is { } last && Leaving(last);

    private static bool EndsInThrow(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Operations.LastOrDefault() is { } last && EndsInThrow(last),
        IThrowOperation => true,
        IConversionOperation conversion => EndsInThrow(conversion.Operand),
        IReturnOperation { ReturnedValue: { } value } => EndsInThrow(value),
        IExpressionStatementOperation { Operation: IInvocationOperation call } => Contracts.Endings.EndsPath(call.TargetMethod),
        _ => false,
    };

    private static bool Leaving(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Operations.LastOrDefault() is { } last && Leaving(last),
        IReturnOperation or IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.GoTo } => true,
        _ => EndsInThrow(operation),
    };
}
