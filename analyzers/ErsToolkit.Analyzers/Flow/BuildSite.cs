using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>A call that ends the building, and every builder that a path brought to it.</summary>
internal sealed class BuildSite(IInvocationOperation call, BuildKind kind, BasicBlock block, GraphEdges edges)
{
    private readonly Dictionary<Arrival, BigInteger> _arrivals = [];
    private BigInteger _uncertain;
    private bool _isUncertain;

    public IInvocationOperation Call { get; } = call;

    public BuildKind Kind { get; } = kind;

    /// <summary>What the paths brought, in the order in which they came first.</summary>
    public IReadOnlyCollection<Arrival> Arrivals => _arrivals.Keys;

    /// <summary>Paths over some edges bring something; null where too little is known of it.</summary>
    public void Reach(Arrival? arrival, BigInteger path)
    {
        if (arrival is not null)
        {
            _arrivals[arrival] = _arrivals.TryGetValue(arrival, out BigInteger before) ? before | path : path;
            return;
        }

        _isUncertain = true;
        _uncertain |= path;
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

        foreach (BranchEdge edge in edges.Named)
        {
            List<Arrival> over = _arrivals.Where(a => edge.IsOn(a.Value)).Select(a => a.Key).ToList();
            if (over.Count > 0 && !edge.IsOn(_uncertain) && over.All(some.Contains) && edges.LeadsOnlyTo(edge, block))
                yield return (edge, over);
        }
    }
}
