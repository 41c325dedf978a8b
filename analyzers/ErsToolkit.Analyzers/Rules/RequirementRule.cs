using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>A rule that enforces what a builder's contract demands of its fields.</summary>
internal abstract class RequirementRule : FlowRule
{
    /// <summary>Whether a demand is of the kind that this rule enforces.</summary>
    protected abstract bool IsAbout(ContractRule rule);

    protected abstract Breach? Test(ContractRule rule, BuilderValue builder, BuildSite site);

    protected override IEnumerable<Breach> BreachesOf(Arrival arrival, BuildSite site, WalkedGraph graph)
    {
        foreach (ContractRule rule in arrival.Builder.Contract.Rules)
        {
            if (IsAbout(rule) && IsInForce(rule, arrival.Builder) && Test(rule, arrival.Builder, site) is { } breach)
                yield return breach;
        }
    }

    private static bool IsInForce(ContractRule rule, BuilderValue builder) => !rule.IsConditional || builder[rule.WhenField]?.Code?.Codes.IsWithin(rule.Codes) == true;

    /// <summary>The methods of the user's that a breach comes about through.</summary>
    protected static ImmutableArray<ISymbol> ThroughOf(BuildSite site, params FieldFact?[] facts) =>
        facts.Select(fact => fact?.Through).Append(site.Through).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).ToImmutableArray()!;

    protected static Claim ClaimOf(ContractRule rule) => new(rule.Field, rule.WhenField, rule);

    /// <summary>The codes that decide, for the message.</summary>
    protected static ImmutableArray<string> CodesOf(ContractRule rule, BuilderValue builder) => builder[rule.WhenField]?.Code?.Codes.Codes.ToImmutableArray() ?? ImmutableArray<string>.Empty;
}
