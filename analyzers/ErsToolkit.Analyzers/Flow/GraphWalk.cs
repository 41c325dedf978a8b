using System;
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
    private readonly Dictionary<FlowState, FlowPoint>[] _points;
    private readonly Queue<FlowPoint>[] _open;
    private int _openCount;
    private int _firstOpen;
    private bool _gaveUp;

    private GraphWalk(ControlFlowGraph graph, FlowScope scope)
    {
        _graph = graph;
        _scope = scope;
        _narrowing = new Narrowing(scope);
        _edges = new GraphEdges(graph);
        _points = graph.Blocks.Select(_ => new Dictionary<FlowState, FlowPoint>()).ToArray();
        _open = graph.Blocks.Select(_ => new Queue<FlowPoint>()).ToArray();
    }

    /// <summary>The build calls of the graph with what reaches them; none where the graph is too wide or broken.</summary>
    public static WalkedGraph Run(ControlFlowGraph graph, FlowScope scope, CancellationToken cancellation)
    {
        var walk = new GraphWalk(graph, scope);
        walk.Enter(walk.PointOf(graph.Blocks[0], FlowState.NothingKnown), BigInteger.Zero);
        for (int steps = graph.Blocks.Length * MaxStepsPerBlock; !walk._gaveUp && walk._openCount > 0; steps--)
        {
            cancellation.ThrowIfCancellationRequested();
            walk._gaveUp |= steps == 0;
            walk.Follow(walk.Next());
        }

        return walk._gaveUp ? WalkedGraph.Nothing : new WalkedGraph(walk._order, walk._kept);
    }

    private FlowPoint PointOf(BasicBlock block, FlowState state)
    {
        Dictionary<FlowState, FlowPoint> points = _points[block.Ordinal];
        if (!points.TryGetValue(state, out FlowPoint? point))
        {
            points.Add(state, point = new FlowPoint(block, state));
            _gaveUp |= points.Count > MaxStates;
        }

        return point;
    }

    private void Enter(FlowPoint point, BigInteger path)
    {
        if (point.Path is { } before && (before | path) == before)
            return;
        point.Path = (point.Path ?? BigInteger.Zero) | path;
        if (point.IsOpen)
            return;
        point.IsOpen = true;
        _open[point.Block.Ordinal].Enqueue(point);
        _openCount++;
        _firstOpen = Math.Min(_firstOpen, point.Block.Ordinal);
    }

    /// <summary>One of the first block with something new: blocks are numbered in the order of the source, so most of what comes together has come by then.</summary>
    private FlowPoint Next()
    {
        while (_open[_firstOpen].Count == 0)
            _firstOpen++;
        FlowPoint point = _open[_firstOpen].Dequeue();
        point.IsOpen = false;
        _openCount--;
        return point;
    }

    private void Follow(FlowPoint point)
    {
        BigInteger path = point.Path!.Value;
        point.Step ??= Step(point.Block, point.State);
        foreach ((BuildSite site, Arrival? arrival) in point.Step.Reached)
            site.Reach(arrival, path);
        foreach ((FlowPoint to, BigInteger edge) in point.Step.Next)
            Enter(to, path | edge);
    }

    private FlowStep Step(BasicBlock block, FlowState state)
    {
        var step = new FlowStep();
        var transfer = new FlowTransfer(
            state,
            _scope,
            (call, kind, builder, now) => step.Reached.Add((SiteOf(call, kind, block), Arrival.TryCreate(builder, now))),
            builder => _kept.UnionWith(builder.Facts.Select(f => f.SetBy)));
        AddHandlers(step, block.EnclosingRegion, state);
        foreach (IOperation operation in GraphEdges.OperationsOf(block))
        {
            FlowState before = transfer.State;
            transfer.Run(operation);
            if (!ReferenceEquals(before, transfer.State))
                AddHandlers(step, block.EnclosingRegion, transfer.State);
            if (transfer.Ended)
                return step;
        }

        _gaveUp |= transfer.GaveUp;
        AddSuccessor(step, block, isConditional: true, transfer.State);
        AddSuccessor(step, block, isConditional: false, transfer.State);
        return step;
    }

    /// <summary>The graph has no edge from where an exception may be thrown to where it is handled: a handler starts with all that its try knows at any point.</summary>
    private void AddHandlers(FlowStep step, ControlFlowRegion region, FlowState state)
    {
        foreach (Handler handler in _edges.HandlersAround(region))
            step.Next.Add((PointOf(handler.FirstBlock, state.Leaving(handler.Left)), BigInteger.Zero));
    }

    private void AddSuccessor(FlowStep step, BasicBlock block, bool isConditional, FlowState state)
    {
        ControlFlowBranch? branch = isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor;
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.Error)
            _gaveUp = true;
        if (branch.Destination is not { } destination)
            return;

        BigInteger edge = BigInteger.Zero;
        if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
        {
            bool holds = GraphEdges.Holds(block, isConditional);
            if (condition.ConstantValue is { HasValue: true, Value: bool known } && known != holds)
                return;
            if (_narrowing.Follow(state, condition, holds) is not { } narrowed)
                return;
            state = narrowed;
            edge = BigInteger.One << GraphEdges.IndexOf(block, isConditional);
        }

        // A finally block runs on the way: what it touches is not known behind it.
        foreach (ISymbol variable in branch.FinallyRegions.SelectMany(VariablesTouchedIn))
            state = state.Without(variable);
        step.Next.Add((PointOf(destination, state.Leaving(branch.LeavingRegions)), edge));
    }

    private BuildSite SiteOf(IInvocationOperation call, BuildKind kind, BasicBlock block)
    {
        if (!_sites.TryGetValue(call, out BuildSite? site))
        {
            BuildKind asked = kind == BuildKind.Throwing && ExpectedExceptions.At(call.Syntax) ? BuildKind.Expecting : kind;
            site = new BuildSite(call, asked, block, _edges);
            _sites.Add(call, site);
            _order.Add(site);
        }

        return site;
    }

    private IEnumerable<ISymbol> VariablesTouchedIn(ControlFlowRegion region) =>
        _graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
            .SelectMany(b => GraphEdges.OperationsOf(b))
            .SelectMany(o => o.DescendantsAndSelf())
            .Select(FlowScope.VariableOf)
            .OfType<ISymbol>();
}
