using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Carries one state over the operations of one block.</summary>
internal sealed class FlowTransfer(FlowState state, FlowScope scope, Action<IInvocationOperation, BuildKind, BuilderValue?, FlowState> reach, Action<BuilderValue> keep)
{
    /// <summary>A chain with more calls than this is left alone: nobody wrote it, and a stack that overflows takes the compiler with it.</summary>
    public const int MaxDepth = 400;

    private int _depth;

    public FlowState State { get; private set; } = state;

    /// <summary>Whether an operation was too deep, so that its effects are not known.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Whether a call was passed from which the path does not come back.</summary>
    public bool Ended { get; private set; }

    /// <summary>Carries out what stands by itself. A builder that it leaves to somebody else is out of sight from there on.</summary>
    public void Run(IOperation operation)
    {
        FlowValue? value = Evaluate(operation);
        if (value is BuilderValue builder && operation is not (IExpressionStatementOperation or IFlowCaptureOperation or ISimpleAssignmentOperation))
            keep(builder);
    }

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
        { ConstantValue.HasValue: true } => ValueOf(operation.Type, operation.ConstantValue.Value),
        IExpressionStatementOperation statement => Evaluate(statement.Operation),
        IInvocationOperation invocation => Invoke(invocation),
        ISimpleAssignmentOperation assignment => Assign(assignment),
        ILocalReferenceOperation or IParameterReferenceOperation => State[FlowScope.VariableOf(operation)!],
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } when scope.Constants.ValueOf(field) is { HasValue: true } constant => ValueOf(field.Type, constant.Value),
        IPropertyReferenceOperation property when Places.InsideVariable(property, scope) is { } place => State[place] ?? Places.Unknown(property.Property, scope),
        IFlowCaptureOperation capture => Capture(capture),
        IFlowCaptureReferenceOperation reference => State[reference.Id] is CapturedSlot target ? target.Value : State[reference.Id],
        IConversionOperation { OperatorMethod: null } conversion when IsIdentity(conversion) => Evaluate(conversion.Operand),
        IDefaultValueOperation when scope.Contracts.BuilderOf(operation.Type) is { } contract => BuilderValue.Fresh(contract),
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Constructor.IsImplicitlyDeclared: true }
            when scope.Contracts.BuilderOf(operation.Type) is { } contract => BuilderValue.Fresh(contract),
        _ => NotUnderstood(operation),
    };

    private FlowValue? ValueOf(ITypeSymbol? type, object? constant)
    {
        if (scope.Contracts.CodedEnumOf(type) is { } coded)
            return coded.Test(constant) is { } test ? new CodeValue(test.Holds) : null;
        return constant switch
        {
            null when type?.SpecialType == SpecialType.System_String => new TextValue(null),
            string text => new TextValue(text),
            int or long => new TextValue(Convert.ToString(constant, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

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
        var arguments = new List<Supplied>(invocation.Arguments.Length);
        foreach (IArgumentOperation argument in invocation.Arguments)
            arguments.Add(new Supplied(argument, EvaluateArgument(argument), VariableOf(argument.Value)));

        // A struct in a variable is called in place: an argument that assigns the variable changes the receiver too.
        if (VariableOf(instance) is { } variable && !Equals(State[variable], receiver))
            receiver = null;
        if (contract.BuildKindOf(invocation.TargetMethod) is { } kind)
        {
            reach(invocation, kind, receiver, State);
            return null;
        }

        ImmutableArray<FieldSetting> settings = contract.SettingsOf(invocation.TargetMethod);
        if (settings.IsDefault || receiver is null)
            return null;
        foreach (FieldSetting setting in settings)
            receiver = receiver.With(FactOf(setting, invocation, arguments));
        return receiver;
    }

    private FieldFact FactOf(FieldSetting setting, IInvocationOperation call, List<Supplied> arguments)
    {
        Supplied? coded = Find(arguments, setting.CodedParameter);
        object? from = coded?.Variable is { } variable && scope.IsTracked(variable) && Equals(State[variable], coded.Value) ? variable : null;
        Misfit? misfit = null;
        foreach (ParameterFormat format in setting.Formats)
            misfit ??= Find(arguments, format.Ordinal) is { Value: TextValue text } argument ? MisfitOf(argument.Operation, text, format.Format) : null;
        return new FieldFact(setting.Field, call, coded?.Value as CodeValue, from, misfit);
    }

    private static Supplied? Find(List<Supplied> arguments, int ordinal)
    {
        foreach (Supplied argument in arguments)
        {
            if (argument.Operation.Parameter?.Ordinal == ordinal)
                return argument;
        }

        return null;
    }

    private static Misfit? MisfitOf(IArgumentOperation argument, TextValue value, FieldFormat? format)
    {
        string? what = value.Text is null ? "is null, which counts as supplied" : format?.Misfit(value.Text);
        return what is null ? null : new Misfit(argument, what);
    }

    private FlowValue? EvaluateArgument(IArgumentOperation argument)
    {
        FlowValue? value = Evaluate(argument.Value);
        if (value is CodeValue or TextValue)
            return value;
        Forget(argument.Value, value);
        return null;
    }

    private FlowValue? Assign(ISimpleAssignmentOperation assignment)
    {
        ISymbol? target = assignment.IsRef ? null : VariableOf(assignment.Target);
        if (target is null)
            NotUnderstood(assignment.Target);
        FlowValue? value = Evaluate(assignment.Value);
        if (target is not null && scope.IsTracked(target))
        {
            State = State.With(target, value);
        }
        else
        {
            if (target is not null)
                State = State.With(target, null);
            Forget(assignment.Value, value, isDiscarded: assignment.Target is IDiscardOperation);
        }

        return value;
    }

    private FlowValue? Capture(IFlowCaptureOperation capture)
    {
        FlowValue? value = Evaluate(capture.Value);
        object? slot = VariableOf(capture.Value) is { } variable && (scope.IsTracked(variable) || scope.MayHoldOutcome(variable)) ? variable
            : capture.Value is IPropertyReferenceOperation property ? Places.InsideVariable(property, scope)
            : null;
        State = State.With(capture.Id, slot is not null ? new CapturedSlot(slot, value) : value);
        return value;
    }

    /// <summary>Whatever an operation of another kind does with a builder that it gets hold of, the engine does not know it.</summary>
    private FlowValue? NotUnderstood(IOperation operation)
    {
        bool onlyReads = operation is IBinaryOperation or IArgumentOperation or IConversionOperation or IIsPatternOperation;
        foreach (IOperation child in operation.ChildOperations)
        {
            FlowValue? value = Evaluate(child);
            if (!onlyReads || value is BuilderValue)
                Forget(child, value);
        }

        switch (operation)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                State = State.With(declared, null);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                State = State.With(declared, null);
                break;
            case IListPatternOperation { DeclaredSymbol: { } declared }:
                State = State.With(declared, null);
                break;
            case IInvocationOperation invocation:
                if (scope.HasOutcome && !Generated.IsOurs(invocation.TargetMethod.ContainingType))
                    State = State.AfterCall();
                Ended |= scope.Contracts.EndsPath(invocation.TargetMethod);
                break;
            case IAwaitOperation or IObjectCreationOperation or IDynamicInvocationOperation when scope.HasOutcome:
                State = State.AfterCall();
                break;
        }

        return null;
    }

    private void Forget(IOperation operation, FlowValue? value, bool isDiscarded = false)
    {
        if (VariableOf(operation) is { } variable)
            State = State.With(variable, null);
        if (operation is IFlowCaptureReferenceOperation reference)
            State = State.With(reference.Id, null);
        if (value is BuilderValue builder && !isDiscarded)
            keep(builder);
    }

    /// <summary>The variable that an operation reads or assigns, also where the graph captured it before.</summary>
    private ISymbol? VariableOf(IOperation operation) => operation switch
    {
        IFlowCaptureReferenceOperation reference => (State[reference.Id] as CapturedSlot)?.Slot as ISymbol,
        IConversionOperation conversion when IsIdentity(conversion) => VariableOf(conversion.Operand),
        _ => FlowScope.VariableOf(operation),
    };

    private static bool IsIdentity(IConversionOperation conversion) => SymbolEqualityComparer.Default.Equals(conversion.Type, conversion.Operand.Type);

    /// <summary>An argument, what is known of its value, and the variable that it was read from.</summary>
    private sealed record Supplied(IArgumentOperation Operation, FlowValue? Value, ISymbol? Variable);
}
