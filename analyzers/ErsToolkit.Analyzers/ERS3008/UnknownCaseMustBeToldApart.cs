using System.Collections.Generic;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3008;

/// <summary>The case whose outcome is unknown must be told apart from a refusal.</summary>
internal sealed class UnknownCaseMustBeToldApart : ResultRule
{
    public const string Id = "ERS3008";

    public static readonly DiagnosticDescriptor ERS3008_UnknownCaseMustBeToldApart = new(
        Id,
        "A result is looked at without telling an unknown outcome from a refusal",
        "'{0}' is {1} here, although the request may {2}have been carried out then. Give it a branch of its own, and find out there what became of the request.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A request whose outcome is unknown may have been carried out. Who is told that it failed makes it again elsewhere, and who is told that it succeeded does not look after it.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3008_UnknownCaseMustBeToldApart;

    public override IEnumerable<Diagnostic> FindIn(ResultBody body)
    {
        foreach (Decision decision in body.Decisions)
        {
            if (Mixing.BranchOf(decision, body) is { } branch)
                yield return Report(decision.At, decision.Look.Result, branch.Cases & ~Cases.Unknown, body);
        }

        foreach (SwitchDecision decision in body.Switches)
        {
            if (PassedOver.In(decision))
                yield return Report(decision.Keyword, decision.Result, Cases.None, body);
        }
    }

    private Diagnostic Report(Location at, INamedTypeSymbol result, Cases like, ResultBody body)
    {
        string unknown = body.Contracts.CaseOf(result, Cases.Unknown)?.Name ?? "";
        string treated = like == Cases.None ? "passed over" : $"treated like '{body.Contracts.CaseOf(result, like)?.Name}'";
        return Diagnostic.Create(Descriptor, at, $"{result.Name}.{unknown}", treated, like == Cases.CarriedOut ? "not " : "");
    }
}
