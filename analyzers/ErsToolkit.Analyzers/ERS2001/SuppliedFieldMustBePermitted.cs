using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS2001;

/// <summary>A field must not be supplied while another has a value that forbids it.</summary>
internal sealed class SuppliedFieldMustBePermitted : RequirementRule
{
    public const string Id = "ERS2001";

    public static readonly DiagnosticDescriptor ERS2001_SuppliedFieldMustBePermitted = new(
        Id,
        "A field is supplied that the chosen value forbids",
        "'{0}' must not be supplied when '{1}' is {2}{3}. Remove the call to '{0}', or give '{1}' a value that permits it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "e-RS refuses a request that supplies a field which another value of the same request forbids. Every path to the build call, or every path over the named branch, supplies both.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS2001_SuppliedFieldMustBePermitted;

    // To try an invalid request, in a test say, must compile; that it is invalid is still worth a hint.
    protected override DiagnosticSeverity? SeverityOfTrying => DiagnosticSeverity.Info;

    protected override bool IsAbout(ContractRule rule) => rule is { Kind: RuleKind.Forbidden, IsConditional: true };

    protected override Breach? Test(ContractRule rule, BuilderValue builder, BuildSite site) => builder[rule.Field] is { } field && builder[rule.WhenField] is { } when
        ? new Breach(ClaimOf(rule), Breach.NameOf(builder.LaterOf(field, when).SetBy)) { Codes = CodesOf(rule, builder), Supplier = field.SetBy, Decider = when.SetBy, Through = ThroughOf(site, field, when) }
        : null;
}
