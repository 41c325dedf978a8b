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
        if (GraphOf(root, cancellation) is not { } graph)
            return [];
        var walked = new List<WalkedGraph>();
        Walk(graph, new FlowScope(root, contracts, summaries.AtLevel(Summaries.Depth, cancellation)), walked, cancellation);
        return walked;
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

    private static void Walk(ControlFlowGraph graph, FlowScope scope, List<WalkedGraph> walked, CancellationToken cancellation)
    {
        walked.Add(GraphWalk.Run(graph, scope, cancellation));
        if (!scope.HasFunctions)
            return;
        foreach (IMethodSymbol function in graph.LocalFunctions)
            Walk(graph.GetLocalFunctionControlFlowGraph(function, cancellation), scope, walked, cancellation);
        foreach (IFlowAnonymousFunctionOperation function in AnonymousFunctionsIn(graph))
            Walk(graph.GetAnonymousFunctionControlFlowGraph(function, cancellation), scope, walked, cancellation);
    }

    private static IEnumerable<IFlowAnonymousFunctionOperation> AnonymousFunctionsIn(ControlFlowGraph graph) => graph.Blocks
        .SelectMany(b => GraphEdges.OperationsOf(b))
        .SelectMany(o => o.DescendantsAndSelf())
        .OfType<IFlowAnonymousFunctionOperation>();
}
