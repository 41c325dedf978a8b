using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Says whether one pattern takes all that another takes.</summary>
/// <remarks>Patterns need no way back: after any text there is one place in the pattern at most, so both can be walked side by side.</remarks>
internal static class PatternInclusion
{
    /// <param name="wider">The pattern that should take everything.</param>
    /// <param name="narrower">The other pattern.</param>
    public static bool Includes(PatternModel wider, PatternModel narrower)
    {
        Step[] outer = Steps(wider);
        Step[] inner = Steps(narrower);
        IEnumerable<CharacterRange> ranges = outer.Concat(inner).SelectMany(step => step.Ranges);
        char[] characters = [.. ranges.SelectMany(range => new[] { range.First, range.Last, After(range.Last) }).Distinct()];
        var seen = new HashSet<(Place, Place)>();
        var open = new Stack<(Place Outer, Place Inner)>([(default, default)]);
        while (open.TryPop(out (Place Outer, Place Inner) at))
        {
            if (!seen.Add(at))
                continue;

            if (IsEnd(inner, at.Inner) && !IsEnd(outer, at.Outer))
                return false;

            foreach (char character in characters)
            {
                if (Next(inner, at.Inner, character) is not Place next)
                    continue;

                if (Next(outer, at.Outer, character) is not Place other)
                    return false;

                open.Push((other, next));
            }
        }

        return true;
    }

    /// <summary>One character in each range and one beyond each end stand for all characters between them.</summary>
    private static char After(char last) => last == char.MaxValue ? last : (char)(last + 1);

    private static Step[] Steps(PatternModel pattern) => [.. pattern.Items.SelectMany(item => item.Literal.Length > 0
        ? item.Literal.Select(character => new Step([new CharacterRange(character, character)], 1, 1))
        : [new Step(item.Ranges, item.Minimum, item.Maximum)])];

    private static bool IsEnd(Step[] steps, Place at) =>
        (at.Index >= steps.Length || at.Count >= steps[at.Index].Minimum) && steps.Skip(at.Index + 1).All(step => step.Minimum == 0);

    private static Place? Next(Step[] steps, Place at, char character)
    {
        for (; at.Index < steps.Length; at = new Place(at.Index + 1, 0))
        {
            Step step = steps[at.Index];
            if (at.Count < step.Maximum && step.Ranges.Any(range => character >= range.First && character <= range.Last))
            {
                // Beyond the least of an unbounded repetition, counting makes no difference.
                return new Place(at.Index, step.Maximum == int.MaxValue && at.Count >= step.Minimum ? at.Count : at.Count + 1);
            }

            if (at.Count < step.Minimum)
                return null;
        }

        return null;
    }

    private readonly record struct Place(int Index, int Count);

    private sealed record Step(IReadOnlyList<CharacterRange> Ranges, int Minimum, int Maximum);
}
