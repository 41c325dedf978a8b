using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A request must not be sent again while it is unknown what became of an earlier one.</summary>
internal sealed class RequestMustNotBeSentAgainUnsettled : ResultRule
{
    public const string Id = "ERS3004";

    public static readonly DiagnosticDescriptor ERS3004_RequestMustNotBeSentAgainUnsettled = new(
        Id,
        "A request may be sent again although an earlier one may have been carried out",
        "'{0}' may repeat a request whose outcome is unknown{1}. Find out what became of it before it is sent again{2}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A request whose outcome is unknown may have been carried out, and sending it again can carry it out twice. What became of it has to be found out first.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3004_RequestMustNotBeSentAgainUnsettled;

    public override IEnumerable<Diagnostic> FindIn(ResultBody body) => LoopBack.In(body)
        .Concat(RepeatedDelegate.In(body))
        .Concat(RepeatingHandler.In(body))
        .GroupBy(found => found.At)
        .Select(group => group.First())
        .Select(found => Diagnostic.Create(Descriptor, found.At, found.What, found.Because, found.Besides));
}
