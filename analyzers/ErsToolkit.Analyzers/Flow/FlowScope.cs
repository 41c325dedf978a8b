using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What holds for a whole body, nested functions included: the contracts, and the variables that a path may change unseen.</summary>
internal sealed class FlowScope
{
    private readonly HashSet<ISymbol> _changedUnseen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _texts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Question, int> _questions = [];
    private readonly bool _isConstructor;

    /// <param name="root">The body.</param>
    /// <param name="contracts">The contracts.</param>
    /// <param name="summaries">What is known of the methods that the body calls.</param>
    /// <param name="method">The method whose callers ask what it does; null where the body is looked at for itself.</param>
    public FlowScope(IOperation root, ContractCache contracts, SummariesAtLevel summaries, IMethodSymbol? method = null)
    {
        Contracts = contracts;
        Summaries = summaries;
        Method = method;
        _isConstructor = root is IConstructorBodyOperation;
        var references = new List<IOperation>();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            HasFunctions |= operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
            if (VariableOf(operation) is not null)
                references.Add(operation);
            if (Questions.Of(operation) is { } question)
                _questions[question] = _questions.TryGetValue(question, out int count) ? count + 1 : 1;
        }

        foreach (IOperation reference in references)
            Look(reference, VariableOf(reference)!);
    }

    public ContractCache Contracts { get; }

    public SummariesAtLevel Summaries { get; }

    public IMethodSymbol? Method { get; }

    /// <summary>Whether other functions are nested in the body.</summary>
    public bool HasFunctions { get; }

    /// <summary>Whether what conditions asked is kept. It is not where a body would have too many states with it.</summary>
    public bool KeepsAnswers { get; set; } = true;

    /// <summary>The local, parameter or read-only field that an operation reads or assigns; null for any other.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field, Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } => field,
        _ => null,
    };

    public static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    public bool IsTracked(ISymbol variable) =>
        IsStable(variable)
        && TypeOf(variable) is { } type
        && (Contracts.BuilderOf(type) is not null
            || Contracts.CodedEnumOf(type) is not null
            || type.SpecialType == SpecialType.System_Boolean
            || (_texts.Contains(variable) && (type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 || Contracts.IsTypedText(type))));

    /// <summary>Whether only the path itself changes a variable.</summary>
    public bool IsStable(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.RefKind == RefKind.None && !_changedUnseen.Contains(variable),
        IParameterSymbol parameter => (parameter.RefKind == RefKind.None || IsOnlyByReference(parameter)) && !_changedUnseen.Contains(variable),
        IFieldSymbol => !_isConstructor,
        _ => false,
    };

    /// <summary>Whether the answer to a question is worth a state of its own: it is asked again, or callers know it.</summary>
    public bool Keeps(Question question) =>
        KeepsAnswers && IsStable(question.Root) && ((_questions.TryGetValue(question, out int count) && count > 1) || (Method is not null && IsOfEntry(question.Root)));

    /// <summary>What a state knows about the parameters as they were handed over; nothing where no caller asks.</summary>
    public FlowState EntryOf(FlowState state) => Method is null
        ? FlowState.NothingKnown
        : state.Keeping(slot => slot is IParameterSymbol or Place or Question && RootOf(slot) is var root && (IsOfEntry(root) || (slot is IParameterSymbol && IsByReference(root))));

    /// <summary>What a body starts with: the builders that it was handed, of which only its caller knows more.</summary>
    public FlowState Start => Method is null
        ? FlowState.NothingKnown
        : Method.Parameters.Where(p => p.RefKind is RefKind.None or RefKind.Ref && IsTracked(p)).Aggregate(FlowState.NothingKnown, (state, p) =>
            Contracts.BuilderOf(p.Type) is { } contract ? state.With(p, BuilderValue.OfParameter(contract, p)) : state);

    /// <summary>What the method gives, as far as a caller can follow it.</summary>
    public FlowValue? Returned(FlowValue? value) => value switch
    {
        VariableValue alias => IsOfEntry(alias.Variable) ? alias : null,
        TupleValue tuple => new TupleValue(tuple.Elements.Select(Returned).ToImmutableArray()),
        BuilderValue builder => builder.Change(fact => fact.From is not null && !IsOfEntry(RootOf(fact.From)), fact => fact with { From = null }),
        CapturedSlot captured => Returned(captured.Value),
        _ => value,
    };

    /// <summary>Whether what is known of a slot counts to the end: an outcome that was tested, and what a caller asks for.</summary>
    public bool IsRemembered(object slot) => slot switch
    {
        ISymbol variable => IsOfEntry(variable) || (Method is not null && IsByReference(variable)) || (Contracts.CodedEnumOf(TypeOf(variable)) is { IsOpen: true }),
        Question question => IsOfEntry(question.Root),
        _ => true,
    };

    private static ISymbol RootOf(object slot) => slot as ISymbol ?? (slot as Place)?.Root ?? ((Question)slot).Root;

    private static bool IsByReference(ISymbol variable) => variable is IParameterSymbol { RefKind: not RefKind.None };

    /// <summary>Whether a parameter has the value that it was handed over with.</summary>
    private bool IsOfEntry(ISymbol variable) => variable is IParameterSymbol { RefKind: RefKind.None } && !_assigned.Contains(variable) && SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, Method);

    /// <summary>Two parameters that are passed by reference may be one variable.</summary>
    private static bool IsOnlyByReference(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.Ref or RefKind.Out && parameter.ContainingSymbol is IMethodSymbol method && method.Parameters.Count(p => p.RefKind is RefKind.Ref or RefKind.Out && SymbolEqualityComparer.Default.Equals(p.Type, parameter.Type)) == 1;

    private void Look(IOperation reference, ISymbol variable)
    {
        if (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference || reference.Parent is IIncrementOrDecrementOperation)
            _assigned.Add(variable);
        if (variable is IFieldSymbol)
            return;
        if (IsAliased(reference) || (HasFunctions && IsCaptured(reference, variable)))
            _changedUnseen.Add(variable);
        if (IsOfText(reference))
            _texts.Add(variable);
    }

    /// <summary>Whether what a variable holds goes into a builder, or into something that may hand it to one.</summary>
    private bool IsOfText(IOperation reference) => reference.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => Contracts.BuilderOf(method.ContainingType) is not null || Contracts.IsTypedText(method.ContainingType) || Summaries.MayHave(method),
        IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IReturnOperation => true,
        IConversionOperation conversion => IsOfText(conversion),
        _ => false,
    };

    /// <summary>Whether a variable is named in a function that is nested in its own.</summary>
    public static bool IsCaptured(IOperation reference, ISymbol variable)
    {
        IOperation? function = reference;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = function.Parent;
        IMethodSymbol? symbol = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
        return symbol is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, symbol);
    }

    /// <summary>Anything that takes a variable without reading or plainly assigning it: by reference, as an address, as a declaration in an argument.</summary>
    private bool IsAliased(IOperation reference) => reference.Parent switch
    {
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None } && !IsSeenThrough(argument),
        ISimpleAssignmentOperation assignment => assignment.IsRef,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
        IDeclarationExpressionOperation { Parent: IArgumentOperation argument } => !IsSeenThrough(argument),
        IDeclarationExpressionOperation { Parent: IDeconstructionAssignmentOperation or ITupleOperation } => false,
        IAddressOfOperation or IDeclarationExpressionOperation or IConditionalOperation { IsRef: true } or { Kind: OperationKind.None } => true,
        _ => false,
    };

    private bool IsSeenThrough(IArgumentOperation argument) =>
        argument is { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter, Parent: IInvocationOperation { TargetMethod: var method } } && IsOnlyByReference(parameter) && Summaries.MayHave(method);
}
