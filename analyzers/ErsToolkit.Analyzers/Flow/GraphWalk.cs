using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Follows every path through one control-flow graph, until no block sees a state that is new to it.</summary>
internal sealed class GraphWalk
{
    /// <summary>A body with more states than this at one point is left alone: time in an editor matters more than a finding in such a body.</summary>
    public const int MaxStates = 64;

    private readonly ControlFlowGraph _graph;
    private readonly FlowScope _scope;
    private readonly BuildSites _sites = new();
    private readonly HashSet<FlowState>[] _seen;
    private readonly Queue<(BasicBlock Block, FlowState State)> _work = new();
    private bool _gaveUp;

    private GraphWalk(ControlFlowGraph graph, FlowScope scope)
    {
        _graph = graph;
        _scope = scope;
        _seen = graph.Blocks.Select(_ => new HashSet<FlowState>()).ToArray();
    }

    /// <summary>The build calls of the graph with what reaches them; none where the graph is too wide or broken.</summary>
    public static IReadOnlyList<BuildSite> Run(ControlFlowGraph graph, FlowScope scope, CancellationToken cancellation)
    {
        var walk = new GraphWalk(graph, scope);
        walk.Enter(graph.Blocks[0], FlowState.NothingKnown);
        walk.EnterHandlers(graph.Root);
        while (!walk._gaveUp && walk._work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (BasicBlock block, FlowState state) = walk._work.Dequeue();
            walk.Step(block, state);
        }

        return walk._gaveUp ? [] : walk._sites.All;
    }

    private void Enter(BasicBlock block, FlowState state)
    {
        HashSet<FlowState> seen = _seen[block.Ordinal];
        if (seen.Add(state))
            _work.Enqueue((block, state));
        _gaveUp |= seen.Count > MaxStates;
    }

    /// <summary>The graph has no edge from where an exception may be thrown to where it is handled: a handler starts with nothing known.</summary>
    private void EnterHandlers(ControlFlowRegion region)
    {
        if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.Finally)
            EnterIfReachable(_graph.Blocks[region.FirstBlockOrdinal]);
        foreach (ControlFlowRegion nested in region.NestedRegions)
            EnterHandlers(nested);
    }

    private void EnterIfReachable(BasicBlock handler)
    {
        if (handler.IsReachable)
            Enter(handler, FlowState.NothingKnown);
    }

    private void Step(BasicBlock block, FlowState state)
    {
        var transfer = new FlowTransfer(state, _scope, _sites);
        foreach (IOperation operation in block.Operations)
            transfer.Evaluate(operation);
        if (block.BranchValue is { } value)
            transfer.Evaluate(value);
        _gaveUp |= transfer.GaveUp;

        bool? condition = block.BranchValue?.ConstantValue is { HasValue: true, Value: bool known } ? known : null;
        bool conditionalIsTaken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        if (condition is null || condition == conditionalIsTaken)
            Follow(block.ConditionalSuccessor, transfer.State);
        if (condition is null || condition != conditionalIsTaken || block.ConditionKind == ControlFlowConditionKind.None)
            Follow(block.FallThroughSuccessor, transfer.State);
    }

    private void Follow(ControlFlowBranch? branch, FlowState state)
    {
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.Error)
            _gaveUp = true;
        if (branch.Destination is not { } destination)
            return;

        // A finally block runs on the way: what it touches is not known behind it.
        foreach (ControlFlowRegion region in branch.FinallyRegions)
            state = state.Without(LocalsTouchedIn(region));
        Enter(destination, state.Leaving(branch.LeavingRegions));
    }

    private IEnumerable<object> LocalsTouchedIn(ControlFlowRegion region) =>
        _graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
            .SelectMany(b => b.BranchValue is { } value ? b.Operations.Append(value) : b.Operations)
            .SelectMany(o => o.DescendantsAndSelf())
            .OfType<ILocalReferenceOperation>()
            .Select(r => r.Local);
}
