using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3001;

/// <summary>A table that gives a reason for each outcome must have none that the outcome does not permit.</summary>
internal sealed class PairMustFollowFlow : OperationRule
{
    public override DiagnosticDescriptor Descriptor => ReasonMustFollowFromOutcome.ERS3001_ReasonMustFollowFromOutcome;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(
        SyntaxKind.SwitchExpressionArm, SyntaxKind.SwitchSection, SyntaxKind.SimpleAssignmentExpression, SyntaxKind.SimpleMemberAccessExpression);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) => node switch
    {
        SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax, WhenClause: null, Expression: MemberAccessExpressionSyntax or CastExpressionSyntax } arm => IsGivenAway(arm.Parent!),
        SwitchSectionSyntax { Statements: [ReturnStatementSyntax { Expression: MemberAccessExpressionSyntax }] } => true,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax }] }, Right: MemberAccessExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [MemberAccessExpressionSyntax, var second] } } => second == node,
        _ => false,
    };

    public override Diagnostic? Judge(IOperation operation, RuleContext context)
    {
        if (PairIn(operation, context.Contracts) is not ({ } keys, { } outcomes, { } value)
            || context.Contracts.CodedEnumOf(value.Type) is not { } reasons
            || value.ConstantValue is not { HasValue: true, Value: { } constant }
            || reasons.Test(constant) is not { Holds: { IsKnown: true } reason }
            || !outcomes.IsKnown
            || context.Contracts.FlowsWith(reasons.Type) is not { Flows: { IsEmpty: false } flows, Field: { } field }
            || !SymbolEqualityComparer.Default.Equals(keys.Type.ContainingNamespace, reasons.Type.ContainingNamespace))
        {
            return null;
        }

        string code = reason.Codes.First();
        CodeSet[] tested = [outcomes];
        return PermittedReasons.IsForbidden(code, tested, flows, hasCalled: false)
            ? Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), field, code, string.Join(" or ", outcomes.Codes), "", PermittedReasons.Advice(field, tested, flows, keys.Type, context.Contracts))
            : null;
    }

    /// <summary>Where the engine follows the value to a builder, it reports the pair there.</summary>
    private static bool IsGivenAway(SyntaxNode table)
    {
        SyntaxNode? outer = table.Parent;
        while (outer is ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax)
            outer = outer.Parent;
        return outer is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax;
    }

    private static (CodedEnum? Keys, CodeSet? Outcomes, IOperation? Value) PairIn(IOperation operation, ContractCache contracts)
    {
        switch (operation)
        {
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation { Value: { } subject } } arm when OpenCodesOf(subject, contracts) is { } keys:
                return (keys, CodeTests.Of(arm.Pattern, keys)?.Holds, Symbols.WithoutConversion(arm.Value));
            case ISwitchCaseOperation { Parent: ISwitchOperation { Value: { } subject } } section when OpenCodesOf(subject, contracts) is { } keys:
                return (keys, CodesOf(section.Clauses, keys), section.Body.Select(ReturnedBy).FirstOrDefault(value => value is not null));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: { } key }] } } entry when OpenCodesOf(key, contracts) is { } keys:
                return (keys, CodesOf(key, keys), Symbols.WithoutConversion(entry.Value));
            case IFieldReferenceOperation value when EntryAround(value) is { Arguments: [{ Value: { } key }, _] } && OpenCodesOf(key, contracts) is { } keys:
                return (keys, CodesOf(key, keys), value);
            default:
                return default;
        }
    }

    private static IInvocationOperation? EntryAround(IOperation value)
    {
        IOperation? outer = value.Parent;
        while (outer is IConversionOperation or IArgumentOperation)
            outer = outer.Parent;
        return outer as IInvocationOperation;
    }

    private static CodedEnum? OpenCodesOf(IOperation value, ContractCache contracts) => contracts.CodedEnumOf(Symbols.WithoutConversion(value).Type) is { IsOpen: true } keys ? keys : null;

    private static CodeSet? CodesOf(IOperation key, CodedEnum keys) => Symbols.WithoutConversion(key).ConstantValue is { HasValue: true, Value: var constant } ? keys.Test(constant)?.Holds : null;

    private static CodeSet? CodesOf(IEnumerable<ICaseClauseOperation> clauses, CodedEnum keys)
    {
        var all = new CodeSet([]);
        foreach (ICaseClauseOperation clause in clauses)
        {
            CodeSet? codes = clause switch
            {
                ISingleValueCaseClauseOperation single => CodesOf(single.Value, keys),
                IPatternCaseClauseOperation { Guard: null } pattern => CodeTests.Of(pattern.Pattern, keys)?.Holds,
                _ => null,
            };
            if (codes is null)
                return null;
            all = all.Or(codes);
        }

        return all;
    }

    private static IOperation? ReturnedBy(IOperation statement) => statement is IReturnOperation { ReturnedValue: { } value } ? Symbols.WithoutConversion(value) : null;
}
