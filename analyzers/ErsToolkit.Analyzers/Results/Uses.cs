using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>How a result is used where it is named.</summary>
internal static class Uses
{
    /// <summary>Whether it is given another value there.</summary>
    public static bool IsTarget(IOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    /// <summary>Whether it is only looked at, written down, or kept in a local. Whoever gets it in any other way may find out what became of the
    /// request.</summary>
    public static bool IsLook(IOperation reference)
    {
        IOperation child = reference;
        for (IOperation? parent = reference.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation:
                case IArrayCreationOperation { IsImplicit: true } or IArrayInitializerOperation:
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" } wait when wait.Instance == child:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    return Logs.IsLog(call.TargetMethod);
                case IInvocationOperation call:
                    return call.Instance == child;
                case ISimpleAssignmentOperation assignment:
                    return assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation;
                case IMemberReferenceOperation or IIsPatternOperation or IIsTypeOperation or IIsNullOperation or IBinaryOperation or IUnaryOperation:
                case IFlowCaptureOperation or IExpressionStatementOperation or IInterpolationOperation:
                    return true;
                default:
                    return false;
            }
        }

        return true;
    }
}
