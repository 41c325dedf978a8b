using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Carries one state over the operations of one block.</summary>
internal sealed partial class FlowTransfer(FlowState state, FlowScope scope, Narrowing narrowing, Choices choices, IBuildSites sites)
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
    /// <param name="operation">The operation.</param>
    /// <param name="isReturned">Whether its value is what the method gives.</param>
    /// <returns>The value; null where it is not known.</returns>
    public FlowValue? Run(IOperation operation, bool isReturned)
    {
        FlowValue? value = isReturned && operation.Type?.SpecialType == SpecialType.System_Boolean && scope.Method is not null ? EvaluateCondition(operation) : Evaluate(operation);
        if (value is BuilderValue builder && operation is not (IExpressionStatementOperation or IFlowCaptureOperation or ISimpleAssignmentOperation))
            sites.Keep(builder);
        return value;
    }

    /// <summary>Goes on with less.</summary>
    public void Forget(FlowState less) => State = less;

    /// <summary>The value of an operation, or null where it is not known. Its effects on the state are carried out.</summary>
    public FlowValue? Evaluate(IOperation operation)
    {
        GaveUp |= _depth > MaxDepth;
        if (GaveUp || Ended)
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
        IDeconstructionAssignmentOperation assignment => Deconstruct(assignment),
        ILocalReferenceOperation or IParameterReferenceOperation => Read(FlowScope.VariableOf(operation)!),
        IFieldReferenceOperation field => ReadField(field),
        IPropertyReferenceOperation property => ReadProperty(property),
        IFlowCaptureOperation capture => Capture(capture),
        IFlowCaptureReferenceOperation reference => State[reference.Id] is CapturedSlot target ? target.Value : State[reference.Id],
        IConversionOperation { OperatorMethod: null } conversion when IsTransparent(conversion) => Evaluate(conversion.Operand),
        IDefaultValueOperation when scope.Contracts.BuilderOf(operation.Type) is { } contract => BuilderValue.Fresh(contract),
        IDefaultValueOperation when scope.Contracts.CodedEnumOf(operation.Type) is not null => new CodeValue(new CodeSet([CodeSet.Null])),
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Constructor.IsImplicitlyDeclared: true }
            when scope.Contracts.BuilderOf(operation.Type) is { } contract => BuilderValue.Fresh(contract),
        ITupleOperation tuple => new TupleValue(tuple.Elements.Select(Evaluate).ToImmutableArray()),
        IAwaitOperation awaiting => Await(awaiting),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Evaluate(not.Operand) is BoolValue value ? new BoolValue(!value.Holds) : null,
        IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => Texts.Read(operation, Evaluate),
        _ => NotUnderstood(operation),
    };

    private FlowValue? ValueOf(ITypeSymbol? type, object? constant)
    {
        if (scope.Contracts.CodedEnumOf(type) is { } coded)
            return coded.Test(constant) is { } test ? new CodeValue(test.Holds) : null;
        return constant switch
        {
            null => type is { IsReferenceType: true } ? TextValue.Null : null,
            string text => TextValue.Of(text),
            int or long => TextValue.Of(Convert.ToString(constant, CultureInfo.InvariantCulture)),
            bool holds => new BoolValue(holds),
            _ => null,
        };
    }

    /// <summary>A variable of which nothing is known is still that variable: what is found out about it later counts for whatever was read from it.</summary>
    private FlowValue? Read(ISymbol variable)
    {
        FlowValue? answer = FlowScope.TypeOf(variable)?.SpecialType == SpecialType.System_Boolean ? State[new Question(variable, Question.Holds)] : null;
        if ((State[variable] ?? answer) is { } known)
            return known is VariableValue alias ? State[alias.Variable] ?? alias : known;
        if (scope.Contracts.BuilderOf(FlowScope.TypeOf(variable)) is { } contract)
            return BuilderValue.Open(contract);
        return scope.IsTracked(variable) ? new VariableValue(variable) : null;
    }

    private FlowValue? ReadField(IFieldReferenceOperation reference)
    {
        if (FlowScope.VariableOf(reference) is not { } field)
            return scope.Contracts.BuilderOf(reference.Type) is { } open ? BuilderValue.Open(open) : NotUnderstood(reference);
        if (State[field] is { } known)
            return known;
        if (scope.IsStable(field) && scope.Summaries.OfField(reference.Field) is { } value)
            return Adopted(value, reference, reference.Field);
        return Read(field);
    }

    private FlowValue? ReadProperty(IPropertyReferenceOperation reference)
    {
        if (Places.InsideVariable(reference, scope, State) is { } place)
            return State[place] ?? Places.Unknown(reference.Property, scope);
        if (Symbols.IsValueOfNullable(reference.Property) && reference.Instance is { } instance)
            return Evaluate(instance) is CodeValue code ? code with { Codes = code.Codes.Without(CodeSet.Null) } : null;
        if (reference.Property is { IsIndexer: false, GetMethod: { } getter } && scope.Summaries.Of(getter) is { Exits.Count: 1 } summary)
            return Call(reference, getter, summary, [], reference.Property);
        NotUnderstood(reference);
        return scope.Contracts.BuilderOf(reference.Type) is { } contract ? BuilderValue.Open(contract) : null;
    }

    /// <summary>What is awaited is seen through where it was a method of the user's.</summary>
    private FlowValue? Await(IAwaitOperation awaiting)
    {
        FlowState before = State;
        FlowValue? value = Evaluate(awaiting.Operation);
        if (value is not null)
            return value;
        if (ReferenceEquals(before, State))
            State = State.AfterCall();
        return scope.Contracts.BuilderOf(awaiting.Type) is { } contract ? BuilderValue.Open(contract) : null;
    }

    /// <summary>A condition whose value is kept: each of its edges is a way of its own, with what it tells.</summary>
    private FlowValue? EvaluateCondition(IOperation condition)
    {
        FlowValue? value = Evaluate(condition);
        if (value is BoolValue)
            return value;
        FlowState? holds = narrowing.Follow(State, condition, holds: true);
        FlowState? fails = narrowing.Follow(State, condition, holds: false);
        if (ReferenceEquals(holds, State) && ReferenceEquals(fails, State))
            return value;
        if (holds is null || fails is null)
        {
            State = holds ?? fails ?? State;
            return new BoolValue(holds is not null);
        }

        bool taken = choices.Of(2) == 0;
        State = taken ? holds : fails;
        return new BoolValue(taken);
    }

    private FlowValue? Assign(ISimpleAssignmentOperation assignment)
    {
        ISymbol? target = assignment.IsRef ? null : VariableOf(assignment.Target);
        if (target is null)
            NotUnderstood(assignment.Target);
        FlowValue? value = target is not null && FlowScope.TypeOf(target)?.SpecialType == SpecialType.System_Boolean && scope.IsTracked(target) ? EvaluateCondition(assignment.Value) : Evaluate(assignment.Value);
        AssignTo(target, assignment.Value, value, isDiscarded: assignment.Target is IDiscardOperation);
        return value;
    }

    private void AssignTo(ISymbol? target, IOperation from, FlowValue? value, bool isDiscarded)
    {
        if (target is not null && scope.IsTracked(target))
        {
            State = State.With(target, value is VariableValue alias && alias.Variable.Equals(target, SymbolEqualityComparer.Default) ? null : value);
        }
        else
        {
            if (target is not null)
                State = State.With(target, null);
            Forget(from, value, isDiscarded);
        }
    }

    /// <summary>Several variables at once, each of which gets an element.</summary>
    private FlowValue? Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        IOperation target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        FlowValue? value = Evaluate(assignment.Value);
        if (target is not ITupleOperation targets)
            return NotUnderstood(assignment.Target);
        var elements = (value as TupleValue)?.Elements;
        for (int index = 0; index < targets.Elements.Length; index++)
        {
            IOperation element = targets.Elements[index] is IDeclarationExpressionOperation declared ? declared.Expression : targets.Elements[index];
            if (VariableOf(element) is { } variable)
                AssignTo(variable, assignment.Value, elements is { } known && index < known.Length ? known[index] : null, isDiscarded: false);
            else if (element is not IDiscardOperation)
                NotUnderstood(element);
        }

        if (elements is { } all)
        {
            foreach (BuilderValue builder in all.OfType<BuilderValue>())
                sites.Keep(builder);
        }

        return value;
    }

    private FlowValue? Capture(IFlowCaptureOperation capture)
    {
        FlowValue? value = Evaluate(capture.Value);
        if (value is VariableValue)
            value = null;
        IOperation captured = capture.Value;
        while (captured is IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false } conversion)
            captured = conversion.Operand;
        object? slot = VariableOf(captured) is { } variable && scope.IsStable(variable) ? variable
            : captured is IPropertyReferenceOperation property ? Places.InsideVariable(property, scope, State)
            : null;
        State = State.With(capture.Id, slot is not null ? new CapturedSlot(slot, value) : value);
        return value;
    }

    /// <summary>Whatever an operation of another kind does with a builder that it gets hold of, the engine does not know it.</summary>
    private BuilderValue? NotUnderstood(IOperation operation)
    {
        bool onlyReads = operation is IBinaryOperation or IArgumentOperation or IConversionOperation or IIsPatternOperation or IPropertyReferenceOperation;
        foreach (IOperation child in operation.ChildOperations)
        {
            FlowValue? value = Evaluate(child);
            if (!onlyReads || value is BuilderValue)
                Forget(child, value);
        }

        ISymbol? changed = operation switch
        {
            IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
            IRecursivePatternOperation pattern => pattern.DeclaredSymbol,
            IListPatternOperation pattern => pattern.DeclaredSymbol,
            ICompoundAssignmentOperation assignment => VariableOf(assignment.Target),
            IIncrementOrDecrementOperation step => VariableOf(step.Target),
            _ => null,
        };
        if (changed is not null)
            State = State.With(changed, null);
        switch (operation)
        {
            case IInvocationOperation invocation:
                if (!Generated.IsOurs(invocation.TargetMethod.ContainingType))
                    State = State.AfterCall();
                Ended |= scope.Contracts.EndsPath(invocation.TargetMethod);
                break;
            case IAwaitOperation or IObjectCreationOperation or IDynamicInvocationOperation:
                State = State.AfterCall();
                break;
        }

        return operation is { Type: { } type } && scope.Contracts.BuilderOf(type) is { } contract ? BuilderValue.Open(contract) : null;
    }

    private void Forget(IOperation operation, FlowValue? value, bool isDiscarded = false)
    {
        if (VariableOf(operation) is { } variable and not IFieldSymbol && value is not (CodeValue or TextValue or BoolValue or VariableValue))
            State = State.With(variable, null);
        if (operation is IFlowCaptureReferenceOperation reference && value is BuilderValue)
            State = State.With(reference.Id, null);
        if (value is BuilderValue builder && !isDiscarded)
            sites.Keep(builder);
        if (value is TupleValue tuple)
        {
            foreach (FlowValue? element in tuple.Elements)
            {
                if (element is BuilderValue inner)
                    sites.Keep(inner);
            }
        }
    }

    /// <summary>The variable that an operation reads or assigns, also where the graph captured it before.</summary>
    private ISymbol? VariableOf(IOperation operation) => operation switch
    {
        IFlowCaptureReferenceOperation reference => (State[reference.Id] as CapturedSlot)?.Slot as ISymbol,
        IConversionOperation conversion when IsTransparent(conversion) => VariableOf(conversion.Operand),
        _ => FlowScope.VariableOf(operation),
    };

    /// <summary>Whether a conversion leaves a value as it is: to its own type, to one that may be null, and back.</summary>
    private static bool IsTransparent(IConversionOperation conversion) =>
        conversion.Conversion.IsIdentity
        || SymbolEqualityComparer.Default.Equals(Symbols.WithoutNullable(conversion.Type), Symbols.WithoutNullable(conversion.Operand.Type))
        || (conversion.Type?.SpecialType == SpecialType.System_Int64 && conversion.Operand.Type?.SpecialType == SpecialType.System_Int32);
}
