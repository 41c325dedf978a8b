using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3001;

/// <summary>A reason must be the one that the outcome permits which the code has just tested for.</summary>
internal sealed class ReasonMustFollowFromOutcome : FlowRule
{
    public const string Id = "ERS3001";

    public static readonly DiagnosticDescriptor ERS3001_ReasonMustFollowFromOutcome = new(
        Id,
        "The outcome that was tested does not permit the reason",
        "After {2} '{0}' must not be {1}{3}. {4}.",
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
        List<CodeValue> tests = arrival.Tested.Where(t => IsOfSameSpecification(t.Outcome!, contract)).ToList();
        if (tests.Count == 0)
            return [];
        List<CodeSet> tested = tests.Select(t => t.Codes).ToList();
        return arrival.Builder.Facts
            .Where(fact => fact.Code is { Outcome: null, Codes.IsKnown: true, IsJudged: false } && fact.Code.Codes.Codes.All(reason => PermittedReasons.IsForbidden(reason, tested, contract.Flows, arrival.HasCalled)))
            .Select(fact => new Breach(new Claim(fact.Field, string.Join(" or ", fact.Code!.Codes.Codes)), Breach.NameOf(fact.SetBy))
            {
                Codes = tested.SelectMany(t => t.Codes).ToImmutableArray(),
                Decider = fact.SetBy,
                Mending = PermittedReasons.Only(tested, contract.Flows),
                Advice = PermittedReasons.Advice(fact.Field, tested, contract.Flows, tests[0].Outcome!, contract.Contracts),
                Through = fact.Through is { } through ? ImmutableArray.Create(through) : ImmutableArray<ISymbol>.Empty,
            });
    }

    private static bool IsOfSameSpecification(INamedTypeSymbol outcome, BuilderContract contract) =>
        SymbolEqualityComparer.Default.Equals(outcome.ContainingNamespace, contract.Type.ContainingNamespace)
        && SymbolEqualityComparer.Default.Equals(outcome.ContainingAssembly, contract.Type.ContainingAssembly);
}
