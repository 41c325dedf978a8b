using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a walk through one graph found.</summary>
/// <param name="Sites">The build calls.</param>
/// <param name="Kept">Calls on builders that somebody else got hold of.</param>
internal sealed record WalkedGraph(IReadOnlyList<BuildSite> Sites, ISet<IOperation> Kept)
{
    public static readonly WalkedGraph Nothing = new([], new HashSet<IOperation>());

    /// <summary>Whether what a call supplied counts anywhere.</summary>
    public bool Counts(IOperation call) => Kept.Contains(call) || Sites.Any(s => s.Arrivals.Any(a => a.Builder.Facts.Any(f => f.SetBy == call)));
}
