using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>What a value is made of that comes out with it as it is.</summary>
/// <param name="Operation">The part.</param>
/// <param name="Form">The form in which it comes out.</param>
/// <param name="Place">Where it is handed over: the part itself, what comes with it from the same question mark, or the local that holds it.</param>
internal sealed record Leaf(IOperation Operation, Form Form, SyntaxNode Place);

/// <summary>Goes back from a value to what it was made of. Whatever changes a text, so that it may be a mask or a hash of it, ends the way.</summary>
internal static class LeakSearch
{
    /// <summary>How many locals are followed for one value. Nobody copies a text that often.</summary>
    private const int Locals = 16;

    /// <param name="value">The value.</param>
    /// <param name="form">The form in which it is shown.</param>
    /// <param name="resolve">What a local holds; null where that is not certain.</param>
    public static IEnumerable<Leaf> Leaves(IOperation value, Form form, Func<ILocalReferenceOperation, IOperation?> resolve)
    {
        // A stack of its own: a text may be put together of thousands of parts.
        var open = new Stack<Leaf>();
        var seen = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        open.Push(new Leaf(value, form, value.Syntax));
        while (open.Count > 0)
        {
            Leaf leaf = open.Pop();
            SyntaxNode? held = leaf.Place == leaf.Operation.Syntax && leaf.Operation is not IConditionalAccessOperation ? null : leaf.Place;
            if (leaf.Operation is ILocalReferenceOperation local)
            {
                if (seen.Count < Locals && seen.Add(local.Local) && resolve(local) is { } content)
                    open.Push(new Leaf(content, leaf.Form, held ?? local.Syntax));
                continue;
            }

            bool isWhole = true;
            foreach ((IOperation part, Form shown) in Parts.Of(leaf.Operation, leaf.Form))
            {
                isWhole = false;
                open.Push(new Leaf(part, shown, held ?? part.Syntax));
            }

            if (isWhole)
                yield return leaf;
        }
    }
}
