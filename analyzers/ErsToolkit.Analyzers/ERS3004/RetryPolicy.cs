using System;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A policy or pipeline of Polly that calls a function again.</summary>
internal static class RetryPolicy
{
    private const string Library = "Polly";

    public static bool Repeats(IInvocationOperation runner, IAnonymousFunctionOperation function, IInvocationOperation call, ResultBody body)
    {
        if (runner.Instance is not { Type: { } type } instance
            || !runner.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal)
            || !IsOfLibrary(type)
            || Construction.Of(instance, body) is not { } construction
            || !IsRetry(construction))
        {
            return false;
        }

        return (HandsOver(function, call) && HandlesUnknown(construction, body)) || (HandlesAll(construction) && RepeatedDelegate.Throws(call, body));
    }

    /// <summary>Whether an expression makes something that tries again.</summary>
    public static bool IsRetry(SyntaxNode construction) =>
        Construction.CallsIn(construction).Any(name => name is "AddRetry" or "AddHedging" || name.IndexOf("Retry", StringComparison.Ordinal) >= 0);

    private static bool IsOfLibrary(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == Library;
    }

    /// <summary>Whether the function gives what the call gives, and does nothing else.</summary>
    private static bool HandsOver(IAnonymousFunctionOperation function, IInvocationOperation call) =>
        function.Body.Operations is [IReturnOperation { ReturnedValue: { } value }]
        && Look.Bare(Look.Bare(value) is IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var task] } ? task.Value : value) == call;

    private static bool HandlesUnknown(SyntaxNode construction, ResultBody body) => construction.DescendantNodes()
        .OfType<LambdaExpressionSyntax>()
        .Select(lambda => lambda.ExpressionBody)
        .OfType<ExpressionSyntax>()
        .Select(Condition)
        .Any(condition => body.Model.GetOperation(condition, body.Cancellation) is { } operation && (Matches(operation, body) & Cases.Arrived) != 0);

    /// <summary>The condition in what a predicate gives, which newer versions wrap in a task.</summary>
    private static ExpressionSyntax Condition(ExpressionSyntax given) => given switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } call when Call.NameIn(call)?.Identifier.ValueText == "FromResult" => only.Expression,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only] } => only.Expression,
        _ => given,
    };

    private static Cases Matches(IOperation condition, ResultBody body) => condition switch
    {
        IParenthesizedOperation inner => Matches(inner.Operand, body),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IIsTypeOperation or IIsPatternOperation or IParenthesizedOperation } not =>
            Cases.All & ~Matches(not.Operand, body),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Matches(either.LeftOperand, body) | Matches(either.RightOperand, body),
        IIsTypeOperation test when body.Contracts.IsResult(test.ValueOperand.Type) => body.Contracts.CasesOf(test.TypeOperand),
        IIsPatternOperation test when body.Contracts.IsResult(test.Value.Type) =>
            new PatternReader(body.Contracts).TestOf(test.Pattern, new ResultFact(Cases.All))?.WhenTrue ?? Cases.None,
        _ => Cases.None,
    };

    /// <summary>Whether every exception leads to another try: newer versions do so unless they are told otherwise, older ones when they are asked to.</summary>
    private static bool HandlesAll(SyntaxNode construction) => Construction.CallsIn(construction).Any(name => name is "AddRetry" or "AddHedging")
        ? !Construction.Names(construction, "ShouldHandle")
        : construction.DescendantNodes().OfType<GenericNameSyntax>().Any(name =>
            name is { Identifier.ValueText: "Handle", TypeArgumentList.Arguments: [IdentifierNameSyntax { Identifier.ValueText: nameof(Exception) }] }
            && name.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 });
}
