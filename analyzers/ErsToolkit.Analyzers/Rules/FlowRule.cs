using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>A rule on what a builder holds when it is built. Its verdict is certain: it falls only where every path to the build call is in breach, or every path over one edge.</summary>
internal abstract class FlowRule
{
    public const string Category = "ErsToolkit.Usage";

    public abstract DiagnosticDescriptor Descriptor { get; }

    public IEnumerable<Finding> FindIn(WalkedGraph graph) => graph.Sites.SelectMany(site => SeverityAt(site.Kind) is { } severity ? FindIn(site, graph, severity) : []);

    /// <summary>Null where the rule has nothing to say at such a call.</summary>
    protected abstract DiagnosticSeverity? SeverityAt(BuildKind kind);

    /// <summary>What one builder breaches.</summary>
    protected abstract IEnumerable<Breach> BreachesOf(Arrival arrival, BuildSite site, WalkedGraph graph);

    private IEnumerable<Finding> FindIn(BuildSite site, WalkedGraph graph, DiagnosticSeverity severity)
    {
        var breaches = site.Arrivals.SelectMany(arrival => BreachesOf(arrival, site, graph).Select(breach => (Arrival: arrival, Breach: breach)));
        foreach (var claim in breaches.GroupBy(b => b.Breach.Claim))
        {
            var by = claim.GroupBy(b => b.Arrival).ToDictionary(g => g.Key, g => g.First().Breach);
            var shown = new HashSet<Location>();
            foreach ((BranchEdge? edge, IReadOnlyList<Arrival> arrivals) in site.CertainlyWith(by.Keys))
            {
                foreach (var place in arrivals.Select(a => by[a]).GroupBy(b => b.At).Where(g => shown.Add(g.Key)))
                    yield return new Finding(this, claim.Key, place.Key, severity, edge, site.Call, place.ToImmutableArray());
            }
        }
    }
}
