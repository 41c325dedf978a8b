using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>A call that ends the building, and every builder that a path brought to it.</summary>
internal sealed class BuildSite(IOperation call, BuildKind kind, BasicBlock block, GraphEdges edges, BuildSite? inside, ISymbol? through)
{
    private readonly Dictionary<Arrival, EdgeSet> _arrivals = [];
    private readonly Lazy<BuildKind> _kind = new(() => kind == BuildKind.Throwing && (inside?.Kind == BuildKind.Expecting || ExpectedExceptions.At(call.Syntax)) ? BuildKind.Expecting : kind);
    private EdgeSet _uncertain;
    private bool _isUncertain;

    /// <summary>The call: of a method of the user's, where the building ends in there.</summary>
    public IOperation Call { get; } = call;

    /// <summary>Whether a breach is an answer and not an exception.</summary>
    public bool IsTrying => kind == BuildKind.Trying;

    /// <summary>How the building ends. Where nothing is wrong, nobody needs to know whether somebody waits for an exception.</summary>
    public BuildKind Kind => _kind.Value;

    /// <summary>The method of the user's that ends the building; null where the call does it itself.</summary>
    public ISymbol? Through { get; } = through;

    /// <summary>Whether every way through the method comes here, and through the methods that it calls on the way.</summary>
    public bool IsAlwaysReached { get; private set; }

    /// <summary>What the paths brought, in the order in which they came first.</summary>
    public IReadOnlyCollection<Arrival> Arrivals => _arrivals.Keys;

    /// <summary>The same, and null where too little is known of what comes.</summary>
    public IEnumerable<Arrival?> All => _isUncertain ? _arrivals.Keys.Append(null) : _arrivals.Keys;

    /// <summary>Finds out whether every way comes here. Not at the first question: those who ask are many at a time, and what it looks at is not made for that.</summary>
    public void Complete() => IsAlwaysReached = inside is not { IsAlwaysReached: false } && edges.AlwaysComesTo(block);

    /// <summary>Paths over some edges bring something; null where too little is known of it.</summary>
    public void Reach(Arrival? arrival, EdgeSet path)
    {
        if (arrival is not null)
        {
            _arrivals[arrival] = _arrivals.TryGetValue(arrival, out EdgeSet before) ? before.With(path) : path;
            return;
        }

        _isUncertain = true;
        _uncertain = _uncertain.With(path);
    }

    /// <summary>
    /// Where some builders certainly fail: on every path that comes here, or on every path over one edge. Each edge is given with those that come over it;
    /// no edge means all. Nothing is given where one of the others comes along too, or a builder of which too little is known.
    /// </summary>
    public IEnumerable<(BranchEdge? Edge, IReadOnlyList<Arrival> Arrivals)> CertainlyWith(ICollection<Arrival> some)
    {
        if (!_isUncertain && some.Count == _arrivals.Count)
        {
            yield return (null, some.ToList());
            yield break;
        }

        // Something in the method that is called decides as well.
        if (inside is { IsAlwaysReached: false })
            yield break;
        EdgeSet others = _arrivals.Where(a => !some.Contains(a.Key)).Aggregate(_uncertain, (all, a) => all.With(a.Value));
        foreach (BranchEdge edge in edges.Named.Where(edge => !edge.IsOn(others)))
        {
            List<Arrival> over = some.Where(a => edge.IsOn(_arrivals[a])).ToList();
            if (over.Count > 0 && edges.LeadsOnlyTo(edge, block))
                yield return (edge, over);
        }
    }
}
