using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Walks a body and, each as a body of its own, the functions nested in it.</summary>
internal static class BodyWalk
{
    public static IReadOnlyList<WalkedGraph> Run(IOperation root, ContractCache contracts, Summaries summaries, CancellationToken cancellation)
    {
        var scope = new FlowScope(root, contracts, summaries.AtLevel(Summaries.Depth, cancellation));
        return GraphsOf(root, cancellation, scope.HasFunctions).Select(graph => GraphWalk.Run(graph, scope, cancellation)).ToList();
    }

    /// <summary>The graph of a body, and those of the functions nested in it; none where it is no body.</summary>
    public static IEnumerable<ControlFlowGraph> GraphsOf(IOperation root, CancellationToken cancellation, bool hasFunctions = true) =>
        GraphOf(root, cancellation) is not { } graph ? [] : hasFunctions ? WithNested(graph, cancellation) : [graph];

    /// <summary>The outermost operation around another: that of the body which it is in.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    public static ControlFlowGraph? GraphOf(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IBlockOperation body => ControlFlowGraph.Create(body, cancellation),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        _ => null,
    };

    /// <summary>The graph of a local function in that of the body around it.</summary>
    public static ControlFlowGraph? LocalFunctionIn(ControlFlowGraph graph, IMethodSymbol function, CancellationToken cancellation)
    {
        IMethodSymbol? found = graph.LocalFunctions.FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f, function));
        return found is not null
            ? graph.GetLocalFunctionControlFlowGraph(found, cancellation)
            : graph.LocalFunctions.Select(f => LocalFunctionIn(graph.GetLocalFunctionControlFlowGraph(f, cancellation), function, cancellation)).FirstOrDefault(inner => inner is not null);
    }

    private static IEnumerable<ControlFlowGraph> WithNested(ControlFlowGraph graph, CancellationToken cancellation) => graph.LocalFunctions
        .Select(function => graph.GetLocalFunctionControlFlowGraph(function, cancellation))
        .Concat(AnonymousFunctionsIn(graph).Select(function => graph.GetAnonymousFunctionControlFlowGraph(function, cancellation)))
        .SelectMany(nested => WithNested(nested, cancellation))
        .Prepend(graph);

    private static IEnumerable<IFlowAnonymousFunctionOperation> AnonymousFunctionsIn(ControlFlowGraph graph) => graph.Blocks
        .SelectMany(b => GraphEdges.OperationsOf(b))
        .SelectMany(o => o.DescendantsAndSelf())
        .OfType<IFlowAnonymousFunctionOperation>();
}
