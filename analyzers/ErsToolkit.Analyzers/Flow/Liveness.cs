using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>
/// Until where what is known of a variable may be of use: to the last place that names it, and to the end of each loop around that. Behind it, paths that know
/// different things of it are one path.
/// </summary>
internal sealed class Liveness
{
    private readonly Dictionary<object, (int Block, int Operation)> _last = [];
    private readonly HashSet<(int Block, int Operation)> _ending = [];
    private readonly int?[] _loopEnds;
    private readonly FlowScope _scope;

    public Liveness(ControlFlowGraph graph, FlowScope scope)
    {
        _scope = scope;
        _loopEnds = LoopEndsOf(graph);
        foreach (BasicBlock block in graph.Blocks)
        {
            for (int index = 0; index < GraphEdges.CountOf(block); index++)
                Mention(GraphEdges.OperationOf(block, index), (block.Ordinal, index));
        }

        foreach (KeyValuePair<object, (int Block, int Operation)> slot in _last)
            _ending.Add(slot.Value);
    }

    /// <summary>What is of use in a block.</summary>
    public FlowState Entering(BasicBlock block, FlowState state) => state.Keeping(slot => IsOfUse(slot, block.Ordinal, -1));

    /// <summary>What is of use behind an operation.</summary>
    public FlowState Behind(BasicBlock block, int operation, FlowState state) =>
        _ending.Contains((block.Ordinal, operation)) ? state.Keeping(slot => IsOfUse(slot, block.Ordinal, operation)) : state;

    private bool IsOfUse(object slot, int block, int operation)
    {
        if (_scope.IsRemembered(slot) || !_last.TryGetValue(slot, out (int Block, int Operation) last))
            return true;
        return _loopEnds[last.Block] is { } end ? block <= end : block < last.Block || (block == last.Block && operation < last.Operation);
    }

    private void Mention(IOperation operation, (int, int) place)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            if (FlowScope.VariableOf(part) is { } variable)
                _last[variable] = place;
            if (Questions.Of(part) is { } question)
                _last[question] = place;
        }
    }

    /// <summary>For each block the last one of the outermost loop that it is in; null where it is in none. Blocks are numbered in the order of the source.</summary>
    private static int?[] LoopEndsOf(ControlFlowGraph graph)
    {
        var ends = new int?[graph.Blocks.Length];
        var loops = graph.Blocks
            .SelectMany(block => new[] { block.ConditionalSuccessor, block.FallThroughSuccessor }.OfType<ControlFlowBranch>())
            .Where(branch => branch.Destination is { } destination && destination.Ordinal <= branch.Source.Ordinal)
            .Select(branch => (First: branch.Destination!.Ordinal, Last: branch.Source.Ordinal))
            .OrderBy(loop => loop.First)
            .ToList();
        int first = 0, last = -1;
        foreach ((int from, int to) in loops.Append((int.MaxValue, int.MaxValue)))
        {
            if (from > last)
            {
                for (int block = first; block <= last; block++)
                    ends[block] = last;
                first = from;
            }

            last = Math.Max(last, to);
        }

        return ends;
    }
}
