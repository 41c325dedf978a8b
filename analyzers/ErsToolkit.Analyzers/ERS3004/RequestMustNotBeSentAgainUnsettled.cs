using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A request must not be sent again while it is unknown what became of an earlier one.</summary>
internal sealed class RequestMustNotBeSentAgainUnsettled : ResultRule
{
    public const string Id = "ERS3004";

    public static readonly DiagnosticDescriptor ERS3004_RequestMustNotBeSentAgainUnsettled = new(
        Id,
        "A request may be sent again although an earlier one may have been carried out",
        "'{0}' may send {1} while the outcome of an earlier one is unknown. {2}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Where the outcome is unknown, the request may have been carried out, so that sending it again can carry it out twice. What became of it has to be found out first.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3004_RequestMustNotBeSentAgainUnsettled;

    public override IEnumerable<Diagnostic> FindIn(ResultBody body) => body.Sendings
        .Where(call => LoopBack.IsUnsettled(call, body))
        .Select(call => Diagnostic.Create(
            Descriptor,
            Sending.NameOf(call).GetLocation(),
            call.TargetMethod.Name,
            "the request again",
            "Leave the loop where the outcome is unknown, and find out what became of the request before it is sent again"));
}
