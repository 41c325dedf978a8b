using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS2002;

/// <summary>A field must be supplied while another has a value that requires it.</summary>
internal sealed class FieldThatValueRequiresMustBeSupplied : RequirementRule
{
    public const string Id = "ERS2002";

    public static readonly DiagnosticDescriptor ERS2002_FieldThatValueRequiresMustBeSupplied = new(
        Id,
        "A field is missing that the chosen value requires",
        "'{0}' is required when '{1}' is {2}, and nothing supplies it before 'Build'{3}. Add the call to '{0}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "e-RS refuses a request that lacks a field which another value of the same request requires. No path to the build call, or no path over the named branch, supplies it.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS2002_FieldThatValueRequiresMustBeSupplied;

    // Who tries asks what is missing: no answer is needed beforehand.
    protected override DiagnosticSeverity? SeverityOfTrying => null;

    protected override bool IsAbout(ContractRule rule) => rule is { Kind: RuleKind.Required, IsConditional: true };

    protected override Breach? Test(ContractRule rule, BuilderValue builder, BuildSite site) => builder.IsWhole && builder[rule.Field] is null
        ? new Breach(ClaimOf(rule), Breach.NameOf(site.Call)) { Codes = CodesOf(rule, builder), Decider = builder[rule.WhenField]?.SetBy, Through = ThroughOf(site, builder[rule.WhenField]) }
        : null;
}
