using System.Linq;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>Reads what a value says about the result that is followed.</summary>
/// <param name="source">The call that sends.</param>
/// <param name="given">What it gives: the result, or a condition on it.</param>
/// <param name="contracts">What the attributes say.</param>
internal sealed class CaseReader(SyntaxNode source, CaseFact given, ResultContracts contracts)
{
    /// <summary>Null where the value has nothing to do with the result, and was known before it.</summary>
    public CaseFact? Read(IOperation operation, CaseState state)
    {
        if (operation.Syntax == source && operation is IInvocationOperation or IAwaitOperation)
            return given;
        if (operation is { ConstantValue: { HasValue: true, Value: var value } })
            return new KnownFact(value);
        return operation switch
        {
            ILocalReferenceOperation local => state[local.Local],
            IParameterReferenceOperation parameter => state[parameter.Parameter],
            IFlowCaptureReferenceOperation capture => state[capture.Id],
            IDefaultValueOperation { Type.IsReferenceType: true } => new KnownFact(null),
            IParenthesizedOperation inner => Read(inner.Operand, state),
            ISimpleAssignmentOperation assignment => Read(assignment.Value, state),
            IConversionOperation conversion => OfConversion(conversion, state),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Negated(Read(not.Operand, state)),
            IIsTypeOperation test => OfType(test, state),
            IIsPatternOperation test => OfPattern(test, state),
            IIsNullOperation test => OfNull(Read(test.Operand, state)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => OfComparison(binary, state),
            IPropertyReferenceOperation { Instance: { } instance } property when contracts.IsArrival(property.Property)
                && Read(instance, state) is ResultFact => new TestFact(Cases.Arrived, Cases.NotArrived),
            _ when Tasks.WaitedFor(operation) is { } task => Read(task, state),
            _ => OfParts(operation, state),
        };
    }

    private CaseFact? OfConversion(IConversionOperation conversion, CaseState state)
    {
        CaseFact? fact = Read(conversion.Operand, state);
        return fact is ResultFact result && contracts.CasesOf(conversion.Type) is not Cases.None and var cases ? new ResultFact(result.Cases & cases) : fact;
    }

    private CaseFact? OfType(IIsTypeOperation test, CaseState state)
    {
        CaseFact? fact = Read(test.ValueOperand, state) switch
        {
            ResultFact result => PatternReader.TestOf(result, test.TypeOperand, contracts),
            KnownFact { Value: null } => new KnownFact(false),
            null => null,
            _ => CaseFact.Learned,
        };
        return test.IsNegated ? Negated(fact) : fact;
    }

    private CaseFact? OfPattern(IIsPatternOperation test, CaseState state) => Read(test.Value, state) switch
    {
        ResultFact result => new PatternReader(contracts).Read(test.Pattern, result),
        TestFact condition when test.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } =>
            expected ? condition : condition.Negated,
        TestFact => CaseFact.Learned,
        KnownFact { Value: null } => test.Pattern switch
        {
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => new KnownFact(true),
            INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } => new KnownFact(false),
            ITypePatternOperation or IDeclarationPatternOperation { MatchesNull: false } or IRecursivePatternOperation => new KnownFact(false),
            _ => CaseFact.Learned,
        },
        KnownFact known =>
            test.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var value } }
                ? new KnownFact(Equals(known.Value, value)) : null,
        var other => other,
    };

    private static CaseFact? OfNull(CaseFact? fact) => fact switch
    {
        ResultFact result => new TestFact(Cases.All & ~result.Cases, result.Cases),
        KnownFact known => new KnownFact(known.Value is null),
        null => null,
        _ => CaseFact.Learned,
    };

    private CaseFact? OfComparison(IBinaryOperation binary, CaseState state)
    {
        CaseFact? fact = (Read(binary.LeftOperand, state), Read(binary.RightOperand, state)) switch
        {
            (KnownFact left, KnownFact right) => new KnownFact(Equals(left.Value, right.Value)),
            (ResultFact result, KnownFact { Value: null }) => OfNull(result),
            (KnownFact { Value: null }, ResultFact result) => OfNull(result),
            (TestFact test, KnownFact { Value: bool expected }) => expected ? test : test.Negated,
            (KnownFact { Value: bool expected }, TestFact test) => expected ? test : test.Negated,
            (null or KnownFact, null or KnownFact) => null,
            _ => OfRuntimeType(binary.LeftOperand, binary.RightOperand, state) ?? OfRuntimeType(binary.RightOperand, binary.LeftOperand, state)
                ?? CaseFact.Learned,
        };
        return binary.OperatorKind == BinaryOperatorKind.NotEquals ? Negated(fact) : fact;
    }

    private TestFact? OfRuntimeType(IOperation type, IOperation expected, CaseState state) =>
        type is IInvocationOperation { TargetMethod.Name: nameof(GetType), Instance: { } instance }
            && expected is ITypeOfOperation { TypeOperand: var operand } && Read(instance, state) is ResultFact result
            ? PatternReader.TestOf(result, operand, contracts)
            : null;

    private CaseFact? OfParts(IOperation operation, CaseState state)
    {
        // The steps of a loop over a collection, and the library's own members, know nothing of what became of a request.
        bool isForeign = operation switch
        {
            IInvocationOperation call => call.IsImplicit || IsOfSystem(call.TargetMethod),
            IMemberReferenceOperation member => member.IsImplicit || IsOfSystem(member.Member) || !state.HasActed || IsConstant(member.Member),
            IObjectCreationOperation or IDynamicInvocationOperation => false,
            _ => true,
        };
        CaseState read = operation is IBinaryOperation binary && IsLimit(binary) ? state with { HasActed = false } : state;
        return isForeign && operation.ChildOperations.All(child => Read(child, read) is null or KnownFact) ? null : CaseFact.Learned;
    }

    /// <summary>How often, or how long, something is tried says nothing about what became of it, wherever the limit is kept.</summary>
    private static bool IsLimit(IBinaryOperation comparison) =>
        comparison.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan
            or BinaryOperatorKind.GreaterThanOrEqual;

    private static bool IsConstant(ISymbol member) => member is IFieldSymbol { IsReadOnly: true, Type.IsValueType: true };

    /// <summary>Whether a member belongs to the base class library.</summary>
    public static bool IsOfSystem(ISymbol member) =>
        Symbols.OutermostNamespaceOf(member) is { Name: "System" } && member.ContainingType?.TypeKind != TypeKind.Delegate;

    private static CaseFact? Negated(CaseFact? fact) => fact switch
    {
        TestFact test => test.Negated,
        KnownFact { Value: bool known } => new KnownFact(!known),
        KnownFact => CaseFact.Learned,
        ResultFact => CaseFact.Learned,
        _ => fact,
    };
}
