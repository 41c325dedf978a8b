using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3008;

/// <summary>Whether a branch tells somebody what became of the request, or acts as if it knew.</summary>
internal sealed class Claims(ResultBody body)
{
    public bool AreMadeIn(Branch branch, Decision decision)
    {
        if (branch.Throws || branch.Operations.Any(o => o is IInvalidOperation))
            return false;
        bool isAfter = !decision.Syntax.Span.Contains(branch.Steps[0].Syntax.Span);
        if (isAfter && branch.Steps[branch.Steps.Length - 1] is not IReturnOperation { ReturnedValue: not null })
            return false;

        // What makes sure before anything else is done may end in an exception.
        if (branch.Operations.Any(o => o is IInvocationOperation call && Sending.FindsOut(call)))
            return false;

        // To send something else now, such as what is due where the first request failed, is the gravest claim.
        if (branch.Operations.Any(o => o is IInvocationOperation call && body.Contracts.IsSending(call.TargetMethod)))
            return true;
        return !branch.Operations.Any(Learns)
            && !branch.Steps.Any(s => Words.Doubt(s.Syntax))
            && (branch.IsValue ? IsTelling(branch.Steps[0], branch) : branch.Operations.Any(o => IsClaim(o, branch, decision)));
    }

    /// <summary>A branch that gets something, to decide by it or to hand it on, may be finding out what became of the request.</summary>
    private bool Learns(IOperation operation) => operation switch
    {
        IInvocationOperation call when body.Contracts.IsSettlement(call.TargetMethod) => true,
        IAwaitOperation wait => wait.Parent is not IExpressionStatementOperation,
        IInvocationOperation { IsImplicit: false, Parent: IVariableInitializerOperation } => true,
        IConditionalOperation or ISwitchOperation or ILoopOperation => true,
        _ => false,
    };

    private static bool IsClaim(IOperation operation, Branch branch, Decision decision) => operation switch
    {
        IReturnOperation { IsImplicit: false, ReturnedValue: { } value } => IsTelling(value, branch) && !IsSaidAnyway(value, branch, decision),
        ISimpleAssignmentOperation assignment =>
            IsConstant(assignment.Value) && !IsTrueOfBoth(assignment.Value, branch) && (IsText(assignment.Value) || IsContrast(assignment, branch, decision)),
        IInvocationOperation { Parent: IExpressionStatementOperation or IAwaitOperation } call =>
            !Logs.IsLog(call.TargetMethod) && (call.Arguments.Any(a =>
                IsText(a.Value) && !IsTrueOfBoth(a.Value, branch)) || ((branch.Cases & Cases.Refused) != 0 && Words.Deny(call.Syntax))),
        _ => false,
    };

    /// <summary>A value that was made for the branch; what a variable holds is anybody's guess.</summary>
    private static bool IsTelling(IOperation value, Branch branch) => !IsTrueOfBoth(value, branch) && value switch
    {
        IConversionOperation conversion => IsTelling(conversion.Operand, branch),
        IInvocationOperation or IObjectCreationOperation or IInterpolatedStringOperation or ITupleOperation or IIsPatternOperation or IIsTypeOperation
            or IUnaryOperation or IBinaryOperation or IParenthesizedOperation => true,
        IPropertyReferenceOperation { Instance: null } or IFieldReferenceOperation { Instance: null } => true,
        _ => IsConstant(value),
    };

    /// <summary>That something was not refused, or that a request is not known to be done, is right of the unknown case too.</summary>
    private static bool IsTrueOfBoth(IOperation value, Branch branch)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        bool? says = branch.Says ?? (value.ConstantValue is { HasValue: true, Value: var constant } ? constant is null ? false : constant as bool? : null);
        return (branch.Cases & Cases.Refused) != 0 ? says == true : says == false || Words.DenyInText(value.Syntax);
    }

    private static bool IsConstant(IOperation value) =>
        value.ConstantValue.HasValue || value is IInterpolatedStringOperation || (value is IConversionOperation conversion && IsConstant(conversion.Operand));

    private static bool IsText(IOperation value) =>
        value is IInterpolatedStringOperation || value.ConstantValue is { HasValue: true, Value: string } || (value is IConversionOperation conversion
            && IsText(conversion.Operand));

    /// <summary>Whether the same thing is given another value in another branch.</summary>
    private static bool IsContrast(ISimpleAssignmentOperation assignment, Branch branch, Decision decision) =>
        SymbolOf(assignment.Target) is { } target && Others(branch, decision).OfType<ISimpleAssignmentOperation>()
            .Any(other =>
                SymbolEqualityComparer.Default.Equals(SymbolOf(other.Target), target) && !(IsConstant(other.Value)
                    && Equals(other.Value.ConstantValue.Value, assignment.Value.ConstantValue.Value)));

    private static bool IsSaidAnyway(IOperation value, Branch branch, Decision decision) =>
        value.ConstantValue is { HasValue: true, Value: var said }
        && Others(branch, decision).OfType<IReturnOperation>().Any(other =>
            other.ReturnedValue?.ConstantValue is { HasValue: true, Value: var same } && Equals(said, same));

    private static IEnumerable<IOperation> Others(Branch branch, Decision decision) => decision.Branches.Where(b => b != branch).SelectMany(b => b.Operations);

    private static ISymbol? SymbolOf(IOperation target) => target switch
    {
        IMemberReferenceOperation member => member.Member,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
