using System.Collections.Generic;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What holds for a whole body, nested functions included: the contracts, and the locals that a path may change unseen.</summary>
internal sealed class FlowScope
{
    private readonly HashSet<ILocalSymbol> _changedUnseen = new(SymbolEqualityComparer.Default);

    public FlowScope(IOperation root, ContractCache contracts)
    {
        Contracts = contracts;
        Collect(root, function: null);
    }

    public ContractCache Contracts { get; }

    public bool IsTracked(ILocalSymbol local) =>
        local.RefKind == RefKind.None
        && !_changedUnseen.Contains(local)
        && (Contracts.BuilderOf(local.Type) is not null || Contracts.CodedEnumOf(local.Type) is not null);

    private void Collect(IOperation operation, ISymbol? function)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                function = lambda.Symbol;
                break;
            case ILocalFunctionOperation local:
                function = local.Symbol;
                break;
            case ILocalReferenceOperation reference when IsCaptured(reference.Local, function) || IsAliased(reference):
                _changedUnseen.Add(reference.Local);
                break;
        }

        foreach (IOperation child in operation.ChildOperations)
            Collect(child, function);
    }

    private static bool IsCaptured(ILocalSymbol local, ISymbol? function) =>
        function is not null && !SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, function);

    /// <summary>Anything that takes a local without reading or plainly assigning it: by reference, as an address, as a declaration in an argument.</summary>
    private static bool IsAliased(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None },
        ISimpleAssignmentOperation assignment => assignment.IsRef,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
        IAddressOfOperation or IDeclarationExpressionOperation or IReturnOperation or IConditionalOperation { IsRef: true } => true,
        _ => false,
    };
}
