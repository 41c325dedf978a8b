using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Carries one state over the operations of one block.</summary>
internal sealed class FlowTransfer(FlowState state, FlowScope scope, BuildSites sites)
{
    /// <summary>A chain with more calls than this is left alone: nobody wrote it, and a stack that overflows takes the compiler with it.</summary>
    public const int MaxDepth = 400;

    private int _depth;

    public FlowState State { get; private set; } = state;

    /// <summary>Whether an operation was too deep, so that its effects are not known.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>The value of an operation, or null where it is not known. Its effects on the state are carried out.</summary>
    public FlowValue? Evaluate(IOperation operation)
    {
        GaveUp |= _depth > MaxDepth;
        if (GaveUp)
            return null;
        _depth++;
        FlowValue? value = EvaluateKind(operation);
        _depth--;
        return value;
    }

    private FlowValue? EvaluateKind(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => Constant(operation),
        IExpressionStatementOperation statement => Evaluate(statement.Operation),
        IInvocationOperation invocation => Invoke(invocation),
        ISimpleAssignmentOperation assignment => Assign(assignment),
        ILocalReferenceOperation reference => State[reference.Local],
        IFlowCaptureOperation capture => Capture(capture),
        IFlowCaptureReferenceOperation reference => State[reference.Id] is LocalTarget target ? target.Value : State[reference.Id],
        IConversionOperation { OperatorMethod: null } conversion when IsIdentity(conversion) => Evaluate(conversion.Operand),
        IDefaultValueOperation when scope.Contracts.BuilderOf(operation.Type) is { } contract => BuilderValue.Fresh(contract),
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Constructor.IsImplicitlyDeclared: true }
            when scope.Contracts.BuilderOf(operation.Type) is { } contract => BuilderValue.Fresh(contract),
        _ => NotUnderstood(operation),
    };

    private CodeValue? Constant(IOperation operation) =>
        scope.Contracts.CodedEnumOf(operation.Type)?.CodeOf(operation.ConstantValue.Value) is { } code ? new CodeValue(code) : null;

    private FlowValue? Invoke(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Instance is { } instance && scope.Contracts.BuilderOf(method.ContainingType) is { } contract)
            return InvokeOn(contract, instance, invocation);
        if (scope.Contracts.BuilderOf(invocation.Type) is { } made && made.IsFreshFrom(method))
            return BuilderValue.Fresh(made);
        return NotUnderstood(invocation);
    }

    private BuilderValue? InvokeOn(BuilderContract contract, IOperation instance, IInvocationOperation invocation)
    {
        var receiver = Evaluate(instance) as BuilderValue;
        var codes = invocation.Arguments.Select(a => (a.Parameter?.Ordinal, Code: EvaluateArgument(a)?.Code)).ToList();

        // A struct in a local is called in place: an argument that assigns the local changes the receiver too.
        if (LocalOf(instance) is { } local && !Equals(State[local], receiver))
            receiver = null;
        if (contract.BuildKindOf(invocation.TargetMethod) is { } kind)
        {
            sites.Reach(invocation, kind, receiver);
            return null;
        }

        var settings = contract.SettingsOf(invocation.TargetMethod);
        return settings.IsDefault
            ? null
            : settings.Aggregate(receiver, (value, setting) =>
                value?.With(new FieldFact(setting.Field, codes.FirstOrDefault(c => c.Ordinal == setting.CodedParameter).Code, invocation)));
    }

    private CodeValue? EvaluateArgument(IArgumentOperation argument)
    {
        FlowValue? value = Evaluate(argument.Value);
        if (value is not CodeValue)
            Forget(argument.Value);
        return value as CodeValue;
    }

    private FlowValue? Assign(ISimpleAssignmentOperation assignment)
    {
        ILocalSymbol? target = assignment.IsRef ? null : LocalOf(assignment.Target);
        if (target is null)
            NotUnderstood(assignment.Target);
        FlowValue? value = Evaluate(assignment.Value);
        if (target is null)
            Forget(assignment.Value);
        else if (scope.IsTracked(target))
            State = State.With(target, value);
        return value;
    }

    private FlowValue? Capture(IFlowCaptureOperation capture)
    {
        FlowValue? value = Evaluate(capture.Value);
        State = State.With(capture.Id, capture.Value is ILocalReferenceOperation { Local: var local } && scope.IsTracked(local) ? new LocalTarget(local, value) : value);
        return value;
    }

    /// <summary>Whatever an operation of another kind does with a builder that it gets hold of, the engine does not know it.</summary>
    private FlowValue? NotUnderstood(IOperation operation)
    {
        bool onlyReadsCodes = operation is IBinaryOperation or IArgumentOperation or IConversionOperation or IIsPatternOperation;
        foreach (IOperation child in operation.ChildOperations)
        {
            FlowValue? value = Evaluate(child);
            if (!(onlyReadsCodes && value is CodeValue))
                Forget(child);
        }

        ISymbol? declared = operation switch
        {
            IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
            IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
            IListPatternOperation pattern => pattern.DeclaredSymbol,
            _ => null,
        };
        if (declared is not null)
            State = State.With(declared, null);
        return null;
    }

    private void Forget(IOperation operation)
    {
        if (LocalOf(operation) is { } local)
            State = State.With(local, null);
        if (operation is IFlowCaptureReferenceOperation reference)
            State = State.With(reference.Id, null);
    }

    private ILocalSymbol? LocalOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IFlowCaptureReferenceOperation reference => (State[reference.Id] as LocalTarget)?.Local,
        IConversionOperation conversion when IsIdentity(conversion) => LocalOf(conversion.Operand),
        _ => null,
    };

    private static bool IsIdentity(IConversionOperation conversion) => SymbolEqualityComparer.Default.Equals(conversion.Type, conversion.Operand.Type);
}
