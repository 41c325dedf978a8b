using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3001;

/// <summary>Which reasons outcomes permit, as the flows to a request say.</summary>
internal static class PermittedReasons
{
    /// <summary>Whether no outcome that may be meant permits a reason, or leaves open which it permits.</summary>
    /// <param name="reason">The code of the reason.</param>
    /// <param name="tested">The outcomes that may be meant, of each one that was tested.</param>
    /// <param name="flows">The flows to the request.</param>
    /// <param name="hasCalled">Whether something was called that may have permitted it otherwise.</param>
    public static bool IsForbidden(string reason, IReadOnlyCollection<CodeSet> tested, ImmutableArray<ContractFlow> flows, bool hasCalled)
    {
        // What else permits it may have happened in any call, or before: that an outcome is not a certain one says nothing about it.
        bool isPermittedOtherwise = flows.Any(f => f.Reason == reason && f.Outcome.Length == 0);
        return !(isPermittedOtherwise && (hasCalled || tested.Any(t => !t.IsKnown)))
            && tested.SelectMany(t => t.Codes).All(outcome => flows.All(f => f.Outcome != outcome || (f.Reason != reason && f.Reason.Length > 0)));
    }

    /// <summary>The one reason that all outcomes permit which may be meant; empty where there is none.</summary>
    public static string Only(IEnumerable<CodeSet> tested, ImmutableArray<ContractFlow> flows)
    {
        List<string> reasons = tested.SelectMany(t => t.Codes).Select(outcome => flows.FirstOrDefault(f => f.Outcome == outcome).Reason ?? "").Distinct().ToList();
        return reasons is [var reason] ? reason : "";
    }

    /// <summary>What to do instead, as a sentence without its end.</summary>
    public static string Advice(string field, IReadOnlyCollection<CodeSet> tested, ImmutableArray<ContractFlow> flows, INamedTypeSymbol about, ContractCache contracts)
    {
        if (Only(tested, flows) is { Length: > 0 } only)
            return $"Use {only}, which is the only one that it permits, or start from its ground";
        List<string> outcomes = tested.SelectMany(t => t.Codes).Distinct().ToList();
        if (outcomes.Any(outcome => flows.Any(f => f.Outcome == outcome)))
            return "Use the one that the outcome permits, or start from its ground";
        List<string> steps = outcomes.Select(outcome => contracts.NextStepAfter(about, outcome) ?? "").Distinct().ToList();
        return steps is [{ Length: > 0 } step] ? $"It permits no '{field}' at all: the next step is '{step}'" : $"It permits no '{field}' at all";
    }
}
