using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>
/// A block entered with one state. What comes of it is the same by whichever path: it is found out once, and a path that comes later only passes on over
/// which edges it came.
/// </summary>
internal sealed class FlowPoint(BasicBlock block, FlowState state)
{
    public BasicBlock Block { get; } = block;

    public FlowState State { get; } = state;

    /// <summary>The edges over which paths came here; null before the first of them.</summary>
    public EdgeSet? Path { get; set; }

    /// <summary>Whether paths came that were not followed any further yet.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What comes of it; null before anybody asked.</summary>
    public FlowStep? Step { get; set; }
}

/// <summary>What comes of a state in a block.</summary>
/// <remarks>Most blocks reach no build call and come back to nobody: those lists are made when they are needed.</remarks>
internal sealed class FlowStep
{
    private List<(BuildSite Site, Arrival? Arrival)>? _reached;
    private List<(FlowState Entry, FlowValue? Value)>? _exits;

    /// <summary>Where it goes on, in the order in which that was found, and the edge that leads there; no edge where no condition decides.</summary>
    public List<(FlowPoint To, EdgeSet Edge)> Next { get; } = new(2);

    /// <summary>The build calls that it reaches, each with what it brings there; null where too little is known of that.</summary>
    public IReadOnlyList<(BuildSite Site, Arrival? Arrival)> Reached => _reached ?? (IReadOnlyList<(BuildSite, Arrival?)>)[];

    /// <summary>How the method comes back.</summary>
    public IReadOnlyList<(FlowState Entry, FlowValue? Value)> Exits => _exits ?? (IReadOnlyList<(FlowState, FlowValue?)>)[];

    public void Reach(BuildSite site, Arrival? arrival) => (_reached ??= []).Add((site, arrival));

    public void Exit(FlowState entry, FlowValue? value) => (_exits ??= []).Add((entry, value));
}
