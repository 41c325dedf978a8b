using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>A breach at one place, with what the paths that show it have of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Claim">What is breached.</param>
/// <param name="At">The place.</param>
/// <param name="Severity">How grave it is there.</param>
/// <param name="Edge">The edge over which it is certain; null where it is on every path.</param>
/// <param name="Build">The build call.</param>
/// <param name="Breaches">One of each path.</param>
internal sealed record Finding(FlowRule Rule, Claim Claim, Location At, DiagnosticSeverity Severity, BranchEdge? Edge, IOperation Build, ImmutableArray<Breach> Breaches)
{
    /// <summary>A call may lead to several build calls. It is one mistake all the same, as grave as its gravest consequence.</summary>
    public static IEnumerable<Diagnostic> ToDiagnostics(IEnumerable<Finding> findings) => findings
        .GroupBy(f => (f.Rule, f.Claim, f.At))
        .Select(group => (group.FirstOrDefault(f => f.Edge is null) ?? group.First()) with
        {
            Severity = group.Max(f => f.Severity),
            Breaches = group.SelectMany(f => f.Breaches).ToImmutableArray(),
        })
        .Select(f => f.ToDiagnostic());

    private Diagnostic ToDiagnostic()
    {
        var locations = new List<Location>();
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(FindingProperties.Field, Claim.Field);
        properties.Add(FindingProperties.WhenField, Claim.Other);
        Point(FindingProperties.SupplierIndex, Breaches.Select(b => b.Supplier));
        Point(FindingProperties.DeciderIndex, Breaches.Select(b => b.Decider));
        if (Breaches.Select(b => b.Mending).Distinct().ToList() is [{ Length: > 0 } code])
            properties.Add(FindingProperties.Mending, code);
        if (Edge is not null)
        {
            properties.Add(FindingProperties.Edge, Index(locations.Count));
            properties.Add(FindingProperties.EdgeIs, Edge.Holds ? "true" : "false");
            locations.Add(Edge.Condition.GetLocation());
        }

        locations.Add(Breach.NameOf(Build));
        string codes = string.Join(" or ", Breaches.SelectMany(b => b.Codes).Distinct().OrderBy(c => c, StringComparer.Ordinal));
        var through = Breaches.SelectMany(b => b.Through).Select(symbol => $"'{symbol.Name}'").Distinct().ToList();
        string inside = through.Count == 0 ? "" : " (through " + string.Join(" and ", through) + ")";
        string where = inside + (Edge is null ? "" : ", which is certain where " + Edge.Description);
        return Diagnostic.Create(Rule.Descriptor, At, Severity, locations, properties.ToImmutable(), [Claim.Field, Claim.Other, codes, where, .. Breaches.Select(b => b.Advice).Where(advice => advice.Length > 0).Take(1)]);

        // A fix may change a call only where it is the only one that the paths have in common.
        void Point(string property, IEnumerable<IOperation?> calls)
        {
            if (calls.Distinct().ToList() is not [{ } only])
                return;
            properties.Add(property, Index(locations.Count));
            locations.Add(Breach.NameOf(only));
        }
    }

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
