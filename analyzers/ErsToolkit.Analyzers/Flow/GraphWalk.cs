using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>
/// Follows every path through one control-flow graph, until no block sees anything new. Paths that know the same are one path; what it keeps of each is the
/// set of edges over which it may have come.
/// </summary>
internal sealed class GraphWalk
{
    /// <summary>A body with more states than this at one point is left alone: time in an editor matters more than a finding in such a body.</summary>
    public const int MaxStates = 64;

    /// <summary>So is one whose paths keep finding new ways into the same blocks.</summary>
    private const int MaxStepsPerBlock = 4 * MaxStates;

    private readonly ControlFlowGraph _graph;
    private readonly FlowScope _scope;
    private readonly Narrowing _narrowing;
    private readonly GraphEdges _edges;
    private readonly Dictionary<IInvocationOperation, BuildSite> _sites = [];
    private readonly List<BuildSite> _order = [];
    private readonly HashSet<IInvocationOperation> _kept = [];
    private readonly Dictionary<FlowState, BigInteger>[] _seen;
    private readonly SortedDictionary<int, HashSet<FlowState>> _work = [];
    private bool _gaveUp;

    private GraphWalk(ControlFlowGraph graph, FlowScope scope)
    {
        _graph = graph;
        _scope = scope;
        _narrowing = new Narrowing(scope);
        _edges = new GraphEdges(graph);
        _seen = graph.Blocks.Select(_ => new Dictionary<FlowState, BigInteger>()).ToArray();
    }

    /// <summary>The build calls of the graph with what reaches them; none where the graph is too wide or broken.</summary>
    public static WalkedGraph Run(ControlFlowGraph graph, FlowScope scope, CancellationToken cancellation)
    {
        var walk = new GraphWalk(graph, scope);
        walk.Enter(graph.Blocks[0], FlowState.NothingKnown, BigInteger.Zero);
        for (int steps = graph.Blocks.Length * MaxStepsPerBlock; !walk._gaveUp && walk._work.Count > 0; steps--)
        {
            cancellation.ThrowIfCancellationRequested();
            walk._gaveUp |= steps == 0;
            walk.Next();
        }

        return walk._gaveUp ? WalkedGraph.Nothing : new WalkedGraph(walk._order, walk._kept);
    }

    private void Enter(BasicBlock block, FlowState state, BigInteger path)
    {
        Dictionary<FlowState, BigInteger> seen = _seen[block.Ordinal];
        bool isKnown = seen.TryGetValue(state, out BigInteger before);
        if (isKnown && (before | path) == before)
            return;
        seen[state] = before | path;
        _gaveUp |= seen.Count > MaxStates;
        if (!_work.TryGetValue(block.Ordinal, out HashSet<FlowState>? states))
            _work.Add(block.Ordinal, states = []);
        states.Add(state);
    }

    /// <summary>The first block with something new: blocks are numbered in the order of the source, so most of what comes together has come by then.</summary>
    private void Next()
    {
        KeyValuePair<int, HashSet<FlowState>> first = _work.First();
        FlowState state = first.Value.First();
        first.Value.Remove(state);
        if (first.Value.Count == 0)
            _work.Remove(first.Key);
        Step(_graph.Blocks[first.Key], state, _seen[first.Key][state]);
    }

    private void Step(BasicBlock block, FlowState state, BigInteger path)
    {
        var transfer = new FlowTransfer(state, _scope, (call, kind, builder, now) => SiteOf(call, kind, block).Reach(builder, now, path), builder => _kept.UnionWith(builder.Facts.Select(f => f.SetBy)));
        EnterHandlers(block.EnclosingRegion, state, path);
        foreach (IOperation operation in block.BranchValue is { } last ? block.Operations.Append(last) : block.Operations)
        {
            transfer.Run(operation);
            EnterHandlers(block.EnclosingRegion, transfer.State, path);
            if (transfer.Ended)
                return;
        }

        _gaveUp |= transfer.GaveUp;
        Follow(block, isConditional: true, transfer.State, path);
        Follow(block, isConditional: false, transfer.State, path);
    }

    /// <summary>The graph has no edge from where an exception may be thrown to where it is handled: a handler starts with all that its try knows at any point.</summary>
    private void EnterHandlers(ControlFlowRegion region, FlowState state, BigInteger path)
    {
        foreach (Handler handler in _edges.HandlersAround(region))
            Enter(handler.FirstBlock, state.Leaving(handler.Left), path);
    }

    private void Follow(BasicBlock block, bool isConditional, FlowState state, BigInteger path)
    {
        ControlFlowBranch? branch = isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor;
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.Error)
            _gaveUp = true;
        if (branch.Destination is not { } destination)
            return;

        if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
        {
            bool holds = GraphEdges.Holds(block, isConditional);
            if (condition.ConstantValue is { HasValue: true, Value: bool known } && known != holds)
                return;
            if (_narrowing.Follow(state, condition, holds) is not { } narrowed)
                return;
            state = narrowed;
            path |= BigInteger.One << GraphEdges.IndexOf(block, isConditional);
        }

        // A finally block runs on the way: what it touches is not known behind it.
        foreach (ControlFlowRegion region in branch.FinallyRegions)
            state = state.Without(VariablesTouchedIn(region));
        Enter(destination, state.Leaving(branch.LeavingRegions), path);
    }

    private BuildSite SiteOf(IInvocationOperation call, BuildKind kind, BasicBlock block)
    {
        if (!_sites.TryGetValue(call, out BuildSite? site))
        {
            site = new BuildSite(call, kind, block, _edges);
            _sites.Add(call, site);
            _order.Add(site);
        }

        return site;
    }

    private IEnumerable<object> VariablesTouchedIn(ControlFlowRegion region) =>
        _graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
            .SelectMany(b => b.BranchValue is { } value ? b.Operations.Append(value) : b.Operations)
            .SelectMany(o => o.DescendantsAndSelf())
            .Select(FlowScope.VariableOf)
            .OfType<ISymbol>();
}
