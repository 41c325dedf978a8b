using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS2003;

/// <summary>A field that every request of its kind has must be supplied.</summary>
internal sealed class RequiredFieldMustBeSupplied : RequirementRule
{
    public const string Id = "ERS2003";

    public static readonly DiagnosticDescriptor ERS2003_RequiredFieldMustBeSupplied = new(
        Id,
        "A required field is never supplied",
        "'{0}' is required, and nothing supplies it before 'Build'{3}. Add the call that supplies '{0}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "e-RS refuses a request that lacks a required field. No path to the build call, or no path over the named branch, supplies it.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS2003_RequiredFieldMustBeSupplied;

    // Who tries asks what is missing: no answer is needed beforehand.
    protected override DiagnosticSeverity? SeverityOfTrying => null;

    protected override bool IsAbout(ContractRule rule) => rule is { Kind: RuleKind.Required, IsConditional: false };

    protected override Breach? Test(ContractRule rule, BuilderValue builder, BuildSite site) =>
        builder.IsWhole && builder[rule.Field] is null ? new Breach(ClaimOf(rule), Breach.NameOf(site.Call)) { Through = ThroughOf(site) } : null;
}
