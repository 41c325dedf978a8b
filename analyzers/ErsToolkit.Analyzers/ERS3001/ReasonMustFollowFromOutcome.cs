using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3001;

/// <summary>A reason must be the one that the outcome permits which the code has just tested for.</summary>
internal sealed class ReasonMustFollowFromOutcome : FlowRule
{
    public const string Id = "ERS3001";

    public static readonly DiagnosticDescriptor ERS3001_ReasonMustFollowFromOutcome = new(
        Id,
        "The outcome that was tested does not permit the reason",
        "After {2} '{0}' must not be {1}{3}. Use the reason that this outcome permits, or start from its ground.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each outcome permits at most one reason, and the use of reasons is audited. Every path to the build call, or every path over the named branch, has tested for outcomes none of which permits this reason.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3001_ReasonMustFollowFromOutcome;

    // The request itself would be built: who tries to build one is told as well, but not stopped.
    protected override DiagnosticSeverity? SeverityOfTrying => DiagnosticSeverity.Info;

    protected override IEnumerable<Breach> BreachesOf(Arrival arrival, BuildSite site, WalkedGraph graph)
    {
        BuilderContract contract = arrival.Builder.Contract;
        if (contract.Flows.IsEmpty || arrival.Tested.Count == 0)
            return [];
        List<CodeSet> tested = arrival.Tested.Where(t => IsOfSameSpecification(t.Outcome!, contract)).Select(t => t.Codes).ToList();
        if (tested.Count == 0)
            return [];
        return arrival.Builder.Facts
            .Where(fact => fact.Code is { Outcome: null, Codes.IsKnown: true } && fact.Code.Codes.Codes.All(reason => IsForbidden(reason, tested, contract, arrival.HasCalled)))
            .Select(fact => new Breach(new Claim(fact.Field, string.Join(" or ", fact.Code!.Codes.Codes)), Breach.NameOf(fact.SetBy))
            {
                Codes = tested.SelectMany(t => t.Codes).ToImmutableArray(),
                Decider = fact.SetBy,
                Mending = PermittedAfter(tested, contract),
            });
    }

    /// <summary>The one reason that all outcomes permit which may be meant; empty where there is none.</summary>
    private static string PermittedAfter(List<CodeSet> tested, BuilderContract contract)
    {
        List<string> reasons = tested.SelectMany(t => t.Codes).Select(outcome => contract.Flows.FirstOrDefault(f => f.Outcome == outcome).Reason ?? "").Distinct().ToList();
        return reasons is [var reason] ? reason : "";
    }

    /// <summary>Whether no outcome that may be meant permits a reason, or leaves open which it permits.</summary>
    private static bool IsForbidden(string reason, List<CodeSet> tested, BuilderContract contract, bool hasCalled)
    {
        if (contract.Flows.All(f => f.Reason != reason))
            return false;

        // What else permits it may have happened in any call.
        bool isPermittedOtherwise = contract.Flows.Any(f => f.Reason == reason && f.Outcome.Length == 0);
        return !(isPermittedOtherwise && hasCalled)
            && tested.SelectMany(t => t.Codes).All(outcome => contract.Flows.All(f => f.Outcome != outcome || (f.Reason != reason && f.Reason.Length > 0)));
    }

    private static bool IsOfSameSpecification(INamedTypeSymbol outcome, BuilderContract contract) =>
        SymbolEqualityComparer.Default.Equals(outcome.ContainingNamespace, contract.Type.ContainingNamespace)
        && SymbolEqualityComparer.Default.Equals(outcome.ContainingAssembly, contract.Type.ContainingAssembly);
}
