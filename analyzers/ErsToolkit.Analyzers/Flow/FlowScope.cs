using System.Collections.Generic;
using System.Linq;
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
        foreach (ILocalReferenceOperation reference in root.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
        {
            if (IsCaptured(reference) || IsAliased(reference))
                _changedUnseen.Add(reference.Local);
        }
    }

    public ContractCache Contracts { get; }

    public bool IsTracked(ILocalSymbol local) =>
        local.RefKind == RefKind.None
        && !_changedUnseen.Contains(local)
        && (Contracts.BuilderOf(local.Type) is not null || Contracts.CodedEnumOf(local.Type) is not null);

    private static bool IsCaptured(ILocalReferenceOperation reference)
    {
        IOperation? function = reference;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = function.Parent;
        IMethodSymbol? symbol = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
        return symbol is not null && !SymbolEqualityComparer.Default.Equals(reference.Local.ContainingSymbol, symbol);
    }

    /// <summary>Anything that takes a local without reading or plainly assigning it: by reference, as an address, as a declaration in an argument.</summary>
    private static bool IsAliased(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IArgumentOperation argument => argument.Parameter is not { RefKind: RefKind.None },
        ISimpleAssignmentOperation assignment => assignment.IsRef,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
        IAddressOfOperation or IDeclarationExpressionOperation or IConditionalOperation { IsRef: true } or { Kind: OperationKind.None } => true,
        _ => false,
    };
}
