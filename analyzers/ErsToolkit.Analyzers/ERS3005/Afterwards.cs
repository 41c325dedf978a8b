using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>Follows the paths that lead on from an operation, within the function that it is in.</summary>
/// <param name="decide">Whether a condition holds there; null where it may or may not.</param>
/// <param name="ends">Whether a path is of no interest from an operation on.</param>
internal sealed class Afterwards(Func<IOperation, bool?> decide, Func<IOperation, bool> ends)
{
    private readonly List<IOperation> _found = [];
    private readonly HashSet<BasicBlock> _seen = [];
    private readonly Stack<BasicBlock> _open = [];

    /// <summary>What may run after an operation; null where it is in no body.</summary>
    /// <param name="start">The operation.</param>
    /// <param name="throws">Whether it goes on only where an exception is caught.</param>
    public IReadOnlyList<IOperation>? Of(IOperation start, bool throws)
    {
        foreach (ControlFlowGraph graph in BodyWalk.GraphsOf(BodyWalk.RootOf(start), CancellationToken.None))
        {
            foreach (BasicBlock block in graph.Blocks)
            {
                ImmutableArray<IOperation> operations = GraphEdges.OperationsOf(block);
                int at = IndexOf(operations, start.Syntax);
                if (at < 0)
                    continue;
                Follow(graph, block, operations.Skip(at + 1), throws);
                return _found;
            }
        }

        return null;
    }

    private static int IndexOf(ImmutableArray<IOperation> operations, SyntaxNode syntax)
    {
        for (int i = 0; i < operations.Length; i++)
        {
            if (operations[i].DescendantsAndSelf().Any(o => o.Syntax == syntax && o is IInvocationOperation or IObjectCreationOperation))
                return i;
        }

        return -1;
    }

    private void Follow(ControlFlowGraph graph, BasicBlock first, IEnumerable<IOperation> rest, bool throws)
    {
        if (throws)
            OpenHandlers(graph, first);
        else if (Run(rest))
            OpenNext(graph, first);
        while (_open.Count > 0)
        {
            BasicBlock block = _open.Pop();
            if (_seen.Add(block) && Run(GraphEdges.OperationsOf(block)))
                OpenNext(graph, block);
        }
    }

    /// <summary>Whether a path leads past some operations.</summary>
    private bool Run(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations.SelectMany(o => o.DescendantsAndSelf()))
        {
            if (ends(operation))
                return false;
            _found.Add(operation);
        }

        return true;
    }

    private void OpenNext(ControlFlowGraph graph, BasicBlock block)
    {
        bool? holds = block is { BranchValue: { } condition, ConditionalSuccessor: not null } ? decide(condition) : null;
        if (block.ConditionalSuccessor?.Destination is { } other && (holds is null || holds == GraphEdges.Holds(block, isConditional: true)))
            _open.Push(other);
        if (block.FallThroughSuccessor?.Destination is { } next && (holds is null || holds == GraphEdges.Holds(block, isConditional: false)))
            _open.Push(next);
        OpenHandlers(graph, block);
    }

    /// <summary>Anything may throw, and a finally block runs anyway.</summary>
    private void OpenHandlers(ControlFlowGraph graph, BasicBlock block)
    {
        for (ControlFlowRegion region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } parent }; region = parent)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;
            foreach (ControlFlowRegion handler in parent.NestedRegions.Where(r => r != region))
                _open.Push(graph.Blocks[handler.FirstBlockOrdinal]);
        }
    }
}
