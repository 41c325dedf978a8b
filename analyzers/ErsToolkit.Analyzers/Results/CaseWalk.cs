using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>Follows every path from where a result is had, with the cases that it may be in. Exceptions are not followed: a call that throws has sent
/// nothing.</summary>
internal sealed class CaseWalk
{
    /// <summary>A body with more states than this at one point is left alone.</summary>
    private const int MaxStates = 96;

    private readonly IInvocationOperation _source;
    private readonly Lazy<bool> _isAlwaysPassed;
    private readonly CaseTransfer _transfer;
    private readonly Dictionary<BasicBlock, HashSet<CaseState>> _states = [];
    private readonly Stack<(BasicBlock Block, CaseState State)> _open = [];
    private readonly List<CaseState> _returns = [];
    private readonly List<CaseState> _thrown = [];
    private readonly List<(CaseState, CaseFact?)> _returned = [];
    private bool _gaveUp;

    private CaseWalk(IInvocationOperation source, CaseTransfer transfer, Func<bool> isAlwaysPassed)
    {
        _isAlwaysPassed = new(isAlwaysPassed);
        _source = source;
        _transfer = transfer;
    }

    /// <summary>What is known each time a path comes back to where it began.</summary>
    public IReadOnlyList<CaseState> Returns => _returns;

    /// <summary>What is known each time a path ends in an exception of its own.</summary>
    public IReadOnlyList<CaseState> Thrown => _thrown;

    /// <summary>What is known each time the function comes back, and what it gives then.</summary>
    public IReadOnlyList<(CaseState State, CaseFact? Gives)> Returned => _returned;

    /// <summary>Whether no way through the function passes the call by.</summary>
    public bool IsAlwaysPassed => _isAlwaysPassed.Value;

    /// <summary>Other calls that send the same request while it may have arrived.</summary>
    public IEnumerable<IInvocationOperation> Repeated => _transfer.Repeated;

    /// <summary>What the result may be where a variable that holds it is named, on the paths that are understood; none where no such path leads
    /// there.</summary>
    public Cases CasesAt(SyntaxNode reference) => _transfer.Seen.TryGetValue(reference, out Cases cases) ? cases : Cases.None;

    /// <summary>Whether the result can be in one of the cases where a variable that holds it is named, on whatever path.</summary>
    public bool MayBe(Cases cases, SyntaxNode reference) => !_transfer.SeenAtAll.TryGetValue(reference, out Cases seen) || (seen & cases) != 0;

    /// <summary>Null where the source is not in any of the graphs, or its body is too wide.</summary>
    public static CaseWalk? Run(IReadOnlyList<ControlFlowGraph> graphs, IInvocationOperation source, Sender sender, ResultBody body)
    {
        foreach ((ControlFlowGraph graph, BasicBlock block) in graphs.SelectMany(g => g.Blocks.Select(b => (g, b))))
        {
            var operations = GraphEdges.OperationsOf(block).ToList();
            int index = operations.FindIndex(o => IsOrHas(o, source));
            if (index < 0)
                continue;
            var walk = new CaseWalk(source, new CaseTransfer(source, sender, body), () => new GraphEdges(graph).AlwaysComesTo(block));
            walk.Follow(block, operations.Skip(index), CaseState.Start with { Cases = sender.Cases }, isStart: true);
            while (walk._open.Count > 0 && !walk._gaveUp)
            {
                body.Cancellation.ThrowIfCancellationRequested();
                (BasicBlock next, CaseState state) = walk._open.Pop();
                walk.Follow(next, GraphEdges.OperationsOf(next), state);
            }

            return walk._gaveUp ? null : walk;
        }

        return null;
    }

    private static bool IsOrHas(IOperation operation, IOperation source) =>
        operation.Syntax.Span.Contains(source.Syntax.Span) && operation.DescendantsAndSelf().Any(o => o is IInvocationOperation && o.Syntax == source.Syntax);

    private static bool IsBroken(IOperation operation) =>
        operation is IInvalidOperation or IIsTypeOperation { TypeOperand.TypeKind: TypeKind.Error }
            or IPatternOperation { NarrowedType.TypeKind: TypeKind.Error };

    private void Follow(BasicBlock block, IEnumerable<IOperation> operations, CaseState state, bool isStart = false)
    {
        foreach (IOperation operation in operations)
        {
            if (!isStart && IsOrHas(operation, _source))
            {
                _returns.Add(state);
                return;
            }

            // Half a program says nothing for certain.
            isStart = false;
            _gaveUp |= operation.DescendantsAndSelf().Any(IsBroken);
            if (_transfer.Run(operation, state) is not { } next)
                return;
            state = next;
        }

        Leave(block, isConditional: true, state);
        Leave(block, isConditional: false, state);
    }

    private void Leave(BasicBlock block, bool isConditional, CaseState state)
    {
        ControlFlowBranch? branch = isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor;
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.Error)
            _gaveUp = true;
        if (branch.Semantics == ControlFlowBranchSemantics.Throw)
            _thrown.Add(state);
        if (branch.Semantics == ControlFlowBranchSemantics.Return)
            _returned.Add((state, block.BranchValue is { } value ? _transfer.Reader.Read(value, state) : null));
        if (branch.Destination is not { } destination)
            return;
        if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
        {
            if (Narrow(state, _transfer.Reader.Read(condition, state), GraphEdges.Holds(block, isConditional)) is not { } narrowed)
                return;
            state = narrowed;
        }

        if (!branch.FinallyRegions.IsEmpty)
            state = state with { HasActed = true };
        if (!_states.TryGetValue(destination, out HashSet<CaseState>? states))
            _states.Add(destination, states = []);
        if (states.Add(state))
            _open.Push((destination, state));
        _gaveUp |= states.Count > MaxStates;
    }

    /// <summary>Null where the path cannot go this way.</summary>
    private static CaseState? Narrow(CaseState state, CaseFact? condition, bool holds) => condition switch
    {
        null => state,
        KnownFact { Value: bool known } => known == holds ? state : null,
        TestFact test => (state.Cases & (holds ? test.WhenTrue : test.WhenFalse)) is not Cases.None and var left ? state with { Cases = left } : null,
        _ => state with { IsUncertain = true },
    };
}
