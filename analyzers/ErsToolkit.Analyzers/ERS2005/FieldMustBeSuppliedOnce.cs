using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS2005;

/// <summary>What a call supplies must not be supplied again before it counts anywhere.</summary>
internal sealed class FieldMustBeSuppliedOnce : FlowRule
{
    public const string Id = "ERS2005";

    public static readonly DiagnosticDescriptor ERS2005_FieldMustBeSuppliedOnce = new(
        Id,
        "A field is supplied twice",
        "'{0}' was supplied before, and only this call counts{3}. Remove the earlier call.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A field that is supplied again has the last value. The earlier call, whose value reaches no request, is a leftover or a mistake.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS2005_FieldMustBeSuppliedOnce;

    protected override DiagnosticSeverity? SeverityOfTrying => DiagnosticSeverity.Warning;

    // It is no exception, whoever waits for one.
    protected override DiagnosticSeverity SeverityOfExpecting => DiagnosticSeverity.Warning;

    protected override IEnumerable<Breach> BreachesOf(Arrival arrival, BuildSite site, WalkedGraph graph) => arrival.Builder.Replaced
        .Where(calls => calls.First != calls.Second && !graph.Counts(calls.First))
        .Select(calls => new Breach(new Claim(((IInvocationOperation)calls.First).TargetMethod.Name, Kind: calls.First), Breach.NameOf(calls.Second)) { Supplier = calls.First });
}
