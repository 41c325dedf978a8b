using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>The conditional edges of one graph. Each has a number, which is also its bit in the paths that took it.</summary>
internal sealed class GraphEdges
{
    private static readonly bool[] BothWays = [true, false];

    private readonly ControlFlowGraph _graph;
    private readonly Lazy<List<BranchEdge>> _named;
    private readonly Dictionary<(BranchEdge, BasicBlock), bool> _leadsOnlyTo = [];
    private readonly Dictionary<ControlFlowRegion, List<Handler>> _handlers = [];
    private readonly Dictionary<ControlFlowRegion, List<ISymbol>> _touched = [];
    private readonly Dictionary<ControlFlowRegion, bool> _builds = [];

    public GraphEdges(ControlFlowGraph graph)
    {
        _graph = graph;
        _named = new(() => graph.Blocks.Where(b => b.ConditionalSuccessor is not null).SelectMany(EdgesOf).ToList());
    }

    /// <summary>The edges that a message can name, in the order of the source. Where no builder fails, nobody asks for them.</summary>
    public IReadOnlyList<BranchEdge> Named => _named.Value;

    public static int IndexOf(BasicBlock block, bool isConditional) => (block.Ordinal * 2) + (isConditional ? 1 : 0);

    /// <summary>Whether the condition of a block holds on the way to one of its successors.</summary>
    public static bool Holds(BasicBlock block, bool isConditional) => (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == isConditional;

    /// <summary>What a block does: its operations, and the one by which it decides or returns.</summary>
    public static ImmutableArray<IOperation> OperationsOf(BasicBlock block) => block.BranchValue is { } last ? block.Operations.Add(last) : block.Operations;

    /// <summary>How many those are.</summary>
    public static int CountOf(BasicBlock block) => block.Operations.Length + (block.BranchValue is null ? 0 : 1);

    /// <summary>One of them, without a list of all: the walk asks at every step.</summary>
    public static IOperation OperationOf(BasicBlock block, int index) => index < block.Operations.Length ? block.Operations[index] : block.BranchValue!;

    /// <summary>The variables that a region names.</summary>
    public IReadOnlyList<ISymbol> VariablesTouchedIn(ControlFlowRegion region)
    {
        if (!_touched.TryGetValue(region, out List<ISymbol>? touched))
            _touched.Add(region, touched = OperationsIn(region).Select(FlowScope.VariableOf).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).ToList()!);
        return touched;
    }

    /// <summary>Whether no way from the edge to an end of the graph passes a block by. A second condition would then decide as well.</summary>
    public bool LeadsOnlyTo(BranchEdge edge, BasicBlock block)
    {
        if (!_leadsOnlyTo.TryGetValue((edge, block), out bool only))
            _leadsOnlyTo.Add((edge, block), only = !PassesBy(edge.Destination, block));
        return only;
    }

    /// <summary>Whether no way through the graph passes a block by.</summary>
    public bool AlwaysComesTo(BasicBlock block) => !PassesBy(_graph.Blocks[0], block);

    /// <summary>The handlers of an exception that is thrown in a region. Most regions have none, and are asked for them at every step.</summary>
    public IReadOnlyList<Handler> HandlersAround(ControlFlowRegion region)
    {
        if (!_handlers.TryGetValue(region, out List<Handler>? handlers))
            _handlers.Add(region, handlers = FindHandlers(region).ToList());
        return handlers;
    }

    private IEnumerable<Handler> FindHandlers(ControlFlowRegion region)
    {
        ImmutableArray<ControlFlowRegion> left = ImmutableArray<ControlFlowRegion>.Empty;
        for (; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } parent }; region = parent)
        {
            left = left.Add(region);
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;
            foreach (ControlFlowRegion handler in parent.NestedRegions.Where(r => r != region && (r.Kind != ControlFlowRegionKind.Finally || CallsIn(r))))
                yield return new Handler(_graph.Blocks[handler.FirstBlockOrdinal], left);
        }
    }

    /// <summary>From the end of a finally block it does not go on here, so that one without calls, as behind a lock, is not worth a way there.</summary>
    private bool CallsIn(ControlFlowRegion region)
    {
        if (!_builds.TryGetValue(region, out bool calls))
            _builds.Add(region, calls = OperationsIn(region).Any(o => o is IInvocationOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax }));
        return calls;
    }

    private IEnumerable<IOperation> OperationsIn(ControlFlowRegion region) =>
        _graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
            .SelectMany(block => OperationsOf(block))
            .SelectMany(operation => operation.DescendantsAndSelf());

    private bool PassesBy(BasicBlock from, BasicBlock block)
    {
        var seen = new HashSet<BasicBlock>();
        var open = new Stack<BasicBlock>([from]);
        while (open.Count > 0)
        {
            BasicBlock next = open.Pop();
            if (!seen.Add(next))
                continue;
            if (next.Kind == BasicBlockKind.Exit || (next != block && EndsHandler(next)))
                return true;
            foreach (BasicBlock destination in DestinationsOf(next, isReached: next == block))
                open.Push(destination);
        }

        return false;
    }

    /// <summary>From the end of a finally block it goes on where the try went on, which the graph does not say there.</summary>
    private static bool EndsHandler(BasicBlock block) => block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling };

    /// <summary>Something before the call that is looked for may throw, also in the block where it stands.</summary>
    private IEnumerable<BasicBlock> DestinationsOf(BasicBlock block, bool isReached)
    {
        IEnumerable<BasicBlock> handlers = HandlersAround(block.EnclosingRegion).Select(h => h.FirstBlock);
        return isReached ? handlers : handlers.Concat(new[] { block.ConditionalSuccessor?.Destination, block.FallThroughSuccessor?.Destination }.OfType<BasicBlock>());
    }

    private static IEnumerable<BranchEdge> EdgesOf(BasicBlock block)
    {
        if (block.BranchValue is not { } value || value is IIsNullOperation or IIsPatternOperation { Pattern: IDeclarationPatternOperation { MatchesNull: true } })
            yield break;
        foreach (bool isConditional in BothWays)
        {
            if ((isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor)?.Destination is { } destination
                && BranchEdge.TryName(IndexOf(block, isConditional), destination, value.Syntax, Holds(block, isConditional)) is { } edge)
            {
                yield return edge;
            }
        }
    }
}
