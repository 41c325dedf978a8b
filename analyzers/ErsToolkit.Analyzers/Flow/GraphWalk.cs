using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

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

    /// <summary>A method that comes back in more ways than this is not seen through.</summary>
    private const int MaxExits = 16;

    /// <summary>Nor is one that builds so often, or in so many ways, with all that it calls: each of its callers would look at all of them.</summary>
    private const int MaxArrivals = 64;

    private readonly ControlFlowGraph _graph;
    private readonly FlowScope _scope;
    private readonly Narrowing _narrowing;
    private readonly GraphEdges _edges;
    private readonly Liveness _liveness;
    private readonly Dictionary<(IOperation, BuildSite?), BuildSite> _sites = [];
    private readonly List<BuildSite> _order = [];
    private readonly HashSet<IOperation> _kept = [];
    private readonly HashSet<(FlowState Entry, FlowValue? Value)> _exits = [];
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
        _liveness = new Liveness(graph, scope);
        _points = graph.Blocks.Select(_ => new Dictionary<FlowState, FlowPoint>()).ToArray();
        _open = graph.Blocks.Select(_ => new Queue<FlowPoint>()).ToArray();
    }

    /// <summary>The build calls of the graph with what reaches them; none where the graph is too wide or broken.</summary>
    public static WalkedGraph Run(ControlFlowGraph graph, FlowScope scope, CancellationToken cancellation) =>
        Walk(graph, scope, cancellation) is { } walk ? new WalkedGraph(walk._order, walk._kept) : WalkedGraph.Nothing;

    /// <summary>What the graph's method does; null where it cannot be told.</summary>
    public static MethodSummary? Summarize(ControlFlowGraph graph, FlowScope scope, CancellationToken cancellation)
    {
        if (Walk(graph, scope, cancellation) is not { _exits.Count: <= MaxExits } walk || walk._order.Sum(site => site.Arrivals.Count) > MaxArrivals)
            return null;
        foreach (BuildSite site in walk._order)
            site.Complete();
        return new MethodSummary([.. walk._exits.Select(exit => new MethodExit(exit.Entry, exit.Value))], walk._order);
    }

    /// <summary>Where there are too many states with what conditions asked, there may be few without.</summary>
    private static GraphWalk? Walk(ControlFlowGraph graph, FlowScope scope, CancellationToken cancellation)
    {
        var walk = new GraphWalk(graph, scope);
        walk.FollowAll(cancellation);
        if (walk._gaveUp && scope.KeepsAnswers)
        {
            scope.KeepsAnswers = false;
            walk = new GraphWalk(graph, scope);
            walk.FollowAll(cancellation);
            scope.KeepsAnswers = true;
        }

        return walk._gaveUp ? null : walk;
    }

    private void FollowAll(CancellationToken cancellation)
    {
        Enter(PointOf(_graph.Blocks[0], _scope.Start), EdgeSet.None);
        for (int steps = _graph.Blocks.Length * MaxStepsPerBlock; !_gaveUp && _openCount > 0; steps--)
        {
            cancellation.ThrowIfCancellationRequested();
            _gaveUp |= steps == 0;
            Follow(Next());
        }
    }

    private FlowPoint PointOf(BasicBlock block, FlowState state)
    {
        Dictionary<FlowState, FlowPoint> points = _points[block.Ordinal];
        state = _liveness.Entering(block, state);
        if (!points.TryGetValue(state, out FlowPoint? point))
        {
            points.Add(state, point = new FlowPoint(block, state));
            _gaveUp |= points.Count > MaxStates;
        }

        return point;
    }

    private void Enter(FlowPoint point, EdgeSet path)
    {
        if (point.Path is { } before && before.Contains(path))
            return;
        point.Path = (point.Path ?? EdgeSet.None).With(path);
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
        EdgeSet path = point.Path!.Value;
        point.Step ??= Step(point.Block, point.State);
        foreach ((BuildSite site, Arrival? arrival) in point.Step.Reached)
            site.Reach(arrival, path);
        _exits.UnionWith(point.Step.Exits);
        foreach ((FlowPoint to, EdgeSet edge) in point.Step.Next)
            Enter(to, path.With(edge));
    }

    private FlowStep Step(BasicBlock block, FlowState state)
    {
        var step = new FlowStep();
        var choices = new Choices();
        AddHandlers(step, block.EnclosingRegion, state);
        for (int combinations = 1; !_gaveUp; combinations++)
        {
            Carry(step, block, state, choices);
            if (!choices.Advance())
                break;
            _gaveUp |= combinations == Choices.MaxCombinations;
        }

        return step;
    }

    private void Carry(FlowStep step, BasicBlock block, FlowState state, Choices choices)
    {
        var transfer = new FlowTransfer(state, _scope, _narrowing, choices, new ReachedSites(this, step, block));
        FlowValue? last = null;
        for (int index = 0; index < GraphEdges.CountOf(block); index++)
        {
            FlowState before = transfer.State;
            last = transfer.Run(GraphEdges.OperationOf(block, index), isReturned: index == block.Operations.Length && block.ConditionKind == ControlFlowConditionKind.None);
            if (!ReferenceEquals(before, transfer.State))
                AddHandlers(step, block.EnclosingRegion, transfer.State);
            if (transfer.Ended)
                return;
            if (index < block.Operations.Length) // what a condition tells is known on its edges only
                transfer.Forget(_liveness.Behind(block, index, transfer.State));
        }

        _gaveUp |= transfer.GaveUp;
        FlowValue? branch = block.BranchValue is null ? null : last;
        AddSuccessor(step, block, isConditional: true, transfer, branch);
        AddSuccessor(step, block, isConditional: false, transfer, branch);
    }

    /// <summary>The graph has no edge from where an exception may be thrown to where it is handled: a handler starts with all that its try knows at any point.</summary>
    private void AddHandlers(FlowStep step, ControlFlowRegion region, FlowState state)
    {
        foreach (Handler handler in _edges.HandlersAround(region))
            step.Next.Add((PointOf(handler.FirstBlock, state.Leaving(handler.Left)), EdgeSet.None));
    }

    private void AddSuccessor(FlowStep step, BasicBlock block, bool isConditional, FlowTransfer transfer, FlowValue? value)
    {
        ControlFlowBranch? branch = isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor;
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.Error)
            _gaveUp = true;
        if (branch.Destination is not { } destination)
            return;

        FlowState state = transfer.State;
        EdgeSet edge = EdgeSet.None;
        if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
        {
            bool holds = GraphEdges.Holds(block, isConditional);
            if (value is BoolValue known && known.Holds != holds)
                return;
            if (_narrowing.Follow(state, condition, holds) is not { } narrowed)
                return;
            state = narrowed;
            edge = EdgeSet.Of(GraphEdges.IndexOf(block, isConditional));
        }

        // A finally block runs on the way: what it touches is not known behind it.
        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            foreach (ISymbol variable in _edges.VariablesTouchedIn(region))
                state = state.Without(variable);
        }

        if (destination.Kind == BasicBlockKind.Exit && _scope.Method is not null)
            step.Exit(_scope.EntryOf(state), branch.Semantics == ControlFlowBranchSemantics.Return ? _scope.Returned(value) : null);
        step.Next.Add((PointOf(destination, state.Leaving(branch.LeavingRegions)), edge));
    }

    private BuildSite SiteOf(IOperation call, BuildKind kind, BasicBlock block, BuildSite? inside, ISymbol? through)
    {
        if (!_sites.TryGetValue((call, inside), out BuildSite? site))
        {
            site = new BuildSite(call, kind, block, _edges, inside, through);
            _sites.Add((call, inside), site);
            _order.Add(site);
            _gaveUp |= _scope.Method is not null && _order.Count > MaxArrivals;
        }

        return site;
    }

    /// <summary>What one block comes to.</summary>
    private sealed class ReachedSites(GraphWalk walk, FlowStep step, BasicBlock block) : IBuildSites
    {
        public void Reach(IOperation call, BuildKind kind, Arrival? arrival) => step.Reach(walk.SiteOf(call, kind, block, null, null), arrival);

        public void Reach(IOperation call, BuildSite inside, ISymbol through, Arrival? arrival) =>
            step.Reach(walk.SiteOf(call, inside.IsTrying ? BuildKind.Trying : BuildKind.Throwing, block, inside, through), arrival);

        public void Keep(BuilderValue builder) => walk._kept.UnionWith(builder.Facts.Select(f => f.SetBy));
    }
}
