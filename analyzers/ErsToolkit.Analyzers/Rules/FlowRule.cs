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

    public IEnumerable<Finding> FindIn(WalkedGraph graph)
    {
        var breaches = new List<(BuildSite Site, Arrival Arrival, Breach Breach)>();
        foreach (BuildSite site in graph.Sites.Where(s => !s.IsTrying || SeverityOfTrying is not null))
        {
            foreach (Arrival arrival in site.Arrivals)
                breaches.AddRange(NewIn(arrival, site, graph).Select(breach => (site, arrival, breach)));
        }

        // As in most bodies.
        if (breaches.Count == 0)
            return [];
        ILookup<IOperation, (BuildSite, Arrival)> uses = graph.Sites
            .SelectMany(site => site.Arrivals.SelectMany(arrival => arrival.Builder.Facts.Select(fact => (fact.SetBy, Use: (site, arrival)))))
            .ToLookup(use => use.SetBy, use => use.Use);
        return breaches.GroupBy(b => b.Breach.Claim).SelectMany(claim =>
        {
            ILookup<BuildSite, (BuildSite, Arrival Arrival, Breach Breach)> sites = claim.ToLookup(b => b.Site);
            var inBreach = new HashSet<(BuildSite, Arrival)>(claim.Select(b => (b.Site, b.Arrival)));
            bool IsShared(IOperation call) => uses[call].Any(use => !inBreach.Contains(use));
            return sites.SelectMany(site => FindIn(site.Key, site.Select(b => (b.Arrival, b.Breach.Without(IsShared)))));
        });
    }

    /// <summary>How grave a breach is where the builder is only tried; null where the rule has nothing to say then.</summary>
    protected abstract DiagnosticSeverity? SeverityOfTrying { get; }

    /// <summary>How grave a breach is where somebody waits for the exception.</summary>
    protected virtual DiagnosticSeverity SeverityOfExpecting => DiagnosticSeverity.Info;

    private DiagnosticSeverity? SeverityAt(BuildKind kind) => kind switch
    {
        BuildKind.Throwing => Descriptor.DefaultSeverity,
        BuildKind.Expecting => SeverityOfExpecting,
        _ => SeverityOfTrying,
    };

    /// <summary>What the method that was called breaches by itself is reported there.</summary>
    private IEnumerable<Breach> NewIn(Arrival arrival, BuildSite site, WalkedGraph graph)
    {
        IEnumerable<Breach> breaches = BreachesOf(arrival, site, graph);
        if (arrival.OfCallee is not { } callee)
            return breaches;
        var known = new HashSet<(string, string)>(BreachesOf(callee, site, graph).Select(breach => (breach.Claim.Field, breach.Claim.Other)));
        return breaches.Where(breach => !known.Contains((breach.Claim.Field, breach.Claim.Other)));
    }

    /// <summary>What one builder breaches.</summary>
    protected abstract IEnumerable<Breach> BreachesOf(Arrival arrival, BuildSite site, WalkedGraph graph);

    private IEnumerable<Finding> FindIn(BuildSite site, IEnumerable<(Arrival Arrival, Breach Breach)> breaches)
    {
        var by = breaches.GroupBy(b => b.Arrival).ToDictionary(g => g.Key, g => g.First().Breach);
        var shown = new HashSet<Location>();
        foreach ((BranchEdge? edge, IReadOnlyList<Arrival> arrivals) in site.CertainlyWith(by.Keys))
        {
            foreach (var place in arrivals.Select(a => by[a]).GroupBy(b => b.At).Where(g => shown.Add(g.Key)))
                yield return new Finding(this, place.First().Claim, place.Key, SeverityAt(site.Kind)!.Value, edge, site.Call, place.ToImmutableArray());
        }
    }
}
