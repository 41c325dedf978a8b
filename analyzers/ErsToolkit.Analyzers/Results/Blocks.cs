using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Results;

/// <summary>How the blocks of a graph are read.</summary>
internal static class Blocks
{
    /// <summary>What a block does, and at the end what it decides by or returns.</summary>
    public static IEnumerable<IOperation> OperationsOf(BasicBlock block)
    {
        foreach (IOperation operation in block.Operations)
            yield return operation;
        if (block.BranchValue is { } last)
            yield return last;
    }

    /// <summary>Whether the condition of a block holds on the way to one of its successors.</summary>
    public static bool Holds(BasicBlock block, bool isConditional) => (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == isConditional;
}
