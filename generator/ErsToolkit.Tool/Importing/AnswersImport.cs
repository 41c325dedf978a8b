using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Says how a request is refused, as far as the answers of a description tell it. What to do then, no description says.</summary>
/// <param name="place">The operation of the description.</param>
/// <param name="outcomes">The outcome codes of the package.</param>
internal sealed class AnswersImport(OpenApiOperationPlace place, CodesModel outcomes)
{
    private const string Heading =
        "The description does not say what to do next. The next steps follow from the statuses and are careful: correct them. "
        + "'found' is 'locally' for what a validator finds.";

    private const string ServerErrors = "5xx";

    /// <param name="request">The name of the request.</param>
    /// <param name="localKeys">The outcomes that can be found before it is sent.</param>
    public SpecElement Read(string request, IReadOnlyCollection<string> localKeys)
    {
        (string Status, IOpenApiResponse Answer)[] refusals = [.. (place.Operation.Responses ?? [])
            .Where(response => response.Key.Length == 3 && response.Key[0] is '4' or '5')
            .Select(response => (response.Key.ToLowerInvariant(), response.Value))];
        var rows = refusals.SelectMany(refusal => Keys(refusal.Answer).Select(row => (row.Key, row.Text, refusal.Status)));
        return SpecElement.Of("outcomes", ("of", request))
            .With(SpecElement.Comment(Heading))
            .With(rows.GroupBy(row => row.Key).SelectMany(same => Outcomes(same.Key, [.. same], localKeys)))
            .With(refusals.Select(refusal => Status(refusal.Status, refusal.Answer)))
            .With(refusals.Any(refusal => refusal.Status == ServerErrors) ? null : Status(ServerErrors, null));
    }

    /// <summary>The outcomes of a key: one for all statuses after which the same is to be done.</summary>
    private IEnumerable<SpecElement> Outcomes(string key, (string Key, string Text, string Status)[] rows, IReadOnlyCollection<string> localKeys)
    {
        if (outcomes.Codes.All(code => code.Value != key))
            return [SpecElement.Comment($"The outcome {key} ({Statuses(rows)}) is not carried, because it is not one of {outcomes.Name}: {rows[0].Text}")];

        bool isLocal = localKeys.Contains(key);
        var groups = rows.GroupBy(row => isLocal ? default : (Next(row.Status), IsOpen(row.Status))).Select(same => same.ToArray());
        return groups.Select((same, index) => SpecElement.Of(
            "outcome",
            ("key", key),
            ("id", index == 0 ? null : "after-" + same[0].Status),
            ("status", Statuses(same) is var statuses && statuses.Contains('x', StringComparison.Ordinal) ? null : statuses),
            ("found", isLocal ? "locally" : "by e-RS"),
            ("next", isLocal ? "FixRequest" : Next(same[0].Status)),
            ("done", !isLocal && IsOpen(same[0].Status) ? "unknown" : null)).Saying(same[0].Text));
    }

    private static string Statuses((string Key, string Text, string Status)[] rows) => string.Join(' ', rows.Select(row => row.Status).Distinct());

    private SpecElement Status(string status, IOpenApiResponse? answer)
    {
        string[] keys = answer is null ? [] : [.. Keys(answer).Select(row => row.Key).Where(key => outcomes.Codes.Any(code => code.Value == key)).Distinct()];
        string failed = place.ChangesSomething ? "Whether the request was carried out is unknown." : "The server cannot answer.";
        string said = DescriptionTable.FirstSentence(answer?.Description) is { Length: > 0 } first ? first : status == ServerErrors ? failed : "";
        return SpecElement.Of(
            "status",
            ("code", status),
            ("key", keys is [var only] && !status.EndsWith("xx", StringComparison.Ordinal) ? only : null),
            ("next", Next(status)),
            ("done", IsOpen(status) ? "unknown" : null)).Saying(said);
    }

    /// <summary>The keys that the description of an answer lists in a table.</summary>
    private static IEnumerable<(string Key, string Text)> Keys(IOpenApiResponse answer) => DescriptionTable
        .Rows(answer.Description, heading => heading.Contains("code", StringComparison.OrdinalIgnoreCase), OpenApiConstants.Description)
        .Where(row => row.First.Length > 1 && row.First.All(character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'));

    private string Next(string status) => status switch
    {
        "401" => "SignIn",
        "409" => "RereadReferral",
        "423" => "Wait",
        "429" => "BackOff",
        "400" or "406" or "415" => "FixRequest",
        "408" or "499" => place.ChangesSomething ? "RereadReferral" : "Wait",
        ['5', ..] => place.ChangesSomething ? "RereadReferral" : "Wait",
        _ => "Stop",
    };

    /// <summary>Gateways answer so for a slower server behind them, which may go on.</summary>
    private bool IsOpen(string status) => place.ChangesSomething && (status is "408" or "499" || status[0] == '5');
}
