using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Reads conditions that ask something of one variable: whether it is null, has a value, is empty.</summary>
internal static class Questions
{
    /// <summary>The question that an operation asks; null where it is none.</summary>
    public static Question? Of(IOperation operation) => Read(operation)?.Question;

    /// <summary>The question, and whether the condition holds where the answer is yes.</summary>
    public static (Question Question, bool IsYes)? Read(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } comparison =>
            NullComparison(comparison) is { } question ? (question, comparison.OperatorKind == BinaryOperatorKind.Equals) : null,
        IIsNullOperation isNull => About(isNull.Operand, Question.IsNull) is { } question ? (question, true) : null,
        IIsPatternOperation match => OfPattern(match.Value, match.Pattern, isYes: true),
        IPropertyReferenceOperation { Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance } =>
            About(instance, Question.IsNull) is { } question ? (question, false) : null,
        IInvocationOperation { TargetMethod: { Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace), ContainingType.SpecialType: SpecialType.System_String } method, Arguments: [var argument] } =>
            About(argument.Value, method.Name) is { } question ? (question, true) : null,
        _ when operation.Type?.SpecialType == SpecialType.System_Boolean && FlowScope.VariableOf(operation) is { } variable => (new Question(variable, Question.Holds), true),
        _ => null,
    };

    private static (Question Question, bool IsYes)? OfPattern(IOperation value, IPatternOperation pattern, bool isYes) => pattern switch
    {
        INegatedPatternOperation negated => OfPattern(value, negated.Pattern, !isYes),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => About(value, Question.IsNull) is { } question ? (question, isYes) : null,
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } all when SymbolEqualityComparer.Default.Equals(all.NarrowedType, Symbols.WithoutNullable(all.InputType)) =>
            About(value, Question.IsNull) is { } question ? (question, !isYes) : null,
        _ => null,
    };

    private static Question? NullComparison(IBinaryOperation comparison) =>
        comparison.RightOperand.ConstantValue is { HasValue: true, Value: null } ? About(comparison.LeftOperand, Question.IsNull)
        : comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null } ? About(comparison.RightOperand, Question.IsNull)
        : null;

    private static Question? About(IOperation operand, string asked) => operand switch
    {
        IConversionOperation { OperatorMethod: null } conversion => About(conversion.Operand, asked),
        _ => FlowScope.VariableOf(operand) is { } variable ? new Question(variable, asked) : null,
    };
}
