using System.Collections.Generic;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What holds for a whole body, nested functions included: the contracts, and the variables that a path may change unseen.</summary>
internal sealed class FlowScope
{
    private readonly HashSet<ISymbol> _changedUnseen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _texts = new(SymbolEqualityComparer.Default);

    public FlowScope(IOperation root, ContractCache contracts, SemanticModel model)
    {
        Contracts = contracts;
        Constants = new ConstantFields(model);
        var references = new List<IOperation>();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            HasOutcome |= operation is IPropertyReferenceOperation property && contracts.IsOutcome(property.Property.ContainingType);
            HasFunctions |= operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
            if (VariableOf(operation) is not null)
                references.Add(operation);
        }

        foreach (IOperation reference in references)
        {
            ISymbol variable = VariableOf(reference)!;
            if (IsAliased(reference) || (HasFunctions && IsCaptured(reference, variable)))
                _changedUnseen.Add(variable);
            if (reference.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && contracts.BuilderOf(method.ContainingType) is not null)
                _texts.Add(variable);
        }
    }

    public ContractCache Contracts { get; }

    /// <summary>Whether the body looks at an outcome from which flows start.</summary>
    public bool HasOutcome { get; }

    /// <summary>Whether other functions are nested in the body.</summary>
    public bool HasFunctions { get; }

    public ConstantFields Constants { get; }

    /// <summary>The local or parameter that an operation reads or assigns; null for any other.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    public bool IsTracked(ISymbol variable) =>
        IsStable(variable)
        && TypeOf(variable) is { } type
        && (Contracts.BuilderOf(type) is not null || Contracts.CodedEnumOf(type) is not null || (type.SpecialType == SpecialType.System_String && _texts.Contains(variable)));

    /// <summary>Whether only the path itself changes a variable.</summary>
    public bool IsStable(ISymbol variable) => variable is ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None } && !_changedUnseen.Contains(variable);

    /// <summary>Whether something may be found out about an outcome inside a variable.</summary>
    public bool MayHoldOutcome(ISymbol variable) => HasOutcome && IsStable(variable);

    private static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;

    private static bool IsCaptured(IOperation reference, ISymbol variable)
    {
        IOperation? function = reference;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = function.Parent;
        IMethodSymbol? symbol = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
        return symbol is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, symbol);
    }

    /// <summary>Anything that takes a variable without reading or plainly assigning it: by reference, as an address, as a declaration in an argument.</summary>
    private static bool IsAliased(IOperation reference) => reference.Parent switch
    {
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None },
        ISimpleAssignmentOperation assignment => assignment.IsRef,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
        IAddressOfOperation or IDeclarationExpressionOperation or IConditionalOperation { IsRef: true } or { Kind: OperationKind.None } => true,
        _ => false,
    };
}
