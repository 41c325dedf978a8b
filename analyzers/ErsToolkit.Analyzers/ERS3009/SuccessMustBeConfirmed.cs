using System.Collections.Generic;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3009;

/// <summary>What was carried out must not be taken for what was requested before somebody has looked whether it is confirmed.</summary>
internal sealed class SuccessMustBeConfirmed : ResultRule
{
    public const string Id = "ERS3009";

    public static readonly DiagnosticDescriptor ERS3009_SuccessMustBeConfirmed = new(
        Id,
        "A request counts as done although nobody looks whether the answer is about what was requested",
        "'{0}' counts as success here, although the answer may be about something else than was requested. Look at '{1}' first, and say what happens where it is false.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The status of the answer says that something was carried out. Whether it is what was requested is known only once the answer has been compared with the request.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3009_SuccessMustBeConfirmed;

    public override IEnumerable<Diagnostic> FindIn(ResultBody body)
    {
        foreach (Success success in Success.In(body))
        {
            string name = success.Result.Name + "." + body.Contracts.CaseOf(success.Result, Cases.CarriedOut)?.Name;
            yield return Diagnostic.Create(Descriptor, success.At, name, body.Contracts.ConfirmationOf(success.Result));
        }
    }
}
