using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Judging;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What answers mean now. Each key is read with each status by interpreting both models, so that what is reported is what happens.</summary>
/// <param name="old">The old endpoint and its codes of outcomes.</param>
/// <param name="now">The new ones.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class OutcomeChanges((EndpointModel Endpoint, CodesModel? Keys) old, (EndpointModel Endpoint, CodesModel? Keys) now, ChangeScope changes)
{
    /// <summary>Statuses of which specs seldom say anything, so that what holds for a whole class of them is seen.</summary>
    private static readonly string[] Usual = ["400", "418", "422", "500", "504", "599"];

    public void Find(OperationModel before, OperationModel after)
    {
        string[] statuses = [.. before.Statuses.Concat(after.Statuses).Where(row => !row.IsClass).Select(row => row.Code)
            .Concat(before.Outcomes.Concat(after.Outcomes).SelectMany(row => row.Statuses))
            .Concat(Usual).Distinct().Order(System.StringComparer.Ordinal)];
        foreach (string key in Keys(old.Keys).Union(Keys(now.Keys)))
            Compare(before, after, key, statuses);

        CompareStatuses(before, after, statuses);
        CompareRows(before, after);
    }

    private void Compare(OperationModel before, OperationModel after, string key, string[] statuses)
    {
        (string Status, string Was, string Became)[] differing = [.. statuses
            .Select(status => (status, Was: Meaning(old, before, key, status), Became: Meaning(now, after, key, status)))
            .Where(one => one.Was != one.Became)];

        // A key that the old spec did not name for the request was read by its status alone.
        bool wasNamed = before.Outcomes.Any(row => row.Key.Value == key);
        foreach (var same in differing.GroupBy(one => (one.Was, one.Became)))
        {
            string where = same.Count() == statuses.Length ? "" : " with status " + string.Join(", ", same.Select(one => one.Status));
            changes.Add(wasNamed, "After " + RichText.Code(key) + $"{where}, the next step is now {same.Key.Became}, and was {same.Key.Was}.");
        }
    }

    private void CompareStatuses(OperationModel before, OperationModel after, string[] statuses)
    {
        foreach (string status in statuses)
        {
            (string was, string became) = (Meaning(old, before, "", status), Meaning(now, after, "", status));
            if (was != became)
                changes.Breaking($"After status {status} without a key, the next step is now {became}, and was {was}.");
        }
    }

    /// <summary>Compares what the rows say beyond the next step.</summary>
    private void CompareRows(OperationModel before, OperationModel after)
    {
        foreach (string key in before.Outcomes.Concat(after.Outcomes).Select(row => row.Key.Value).Distinct())
        {
            OutcomeModel[] olds = [.. before.Outcomes.Where(row => row.Key.Value == key)];
            OutcomeModel[] news = [.. after.Outcomes.Where(row => row.Key.Value == key)];
            RichText shown = RichText.Code(key);
            if (news.Length == 0)
                changes.Compatible(shown + " is no longer named as an outcome.");
            else if (olds.Length == 0)
                changes.Compatible(shown + " is now named as an outcome.");
            else
                CompareRows(olds, news, shown);
        }
    }

    private void CompareRows(OutcomeModel[] olds, OutcomeModel[] news, RichText key)
    {
        Differ("The status of ", row => row.Status.Length == 0 ? "not stated" : row.Status);
        Differ("The element that is concerned by ", row => row.Path.Length == 0 ? "not stated" : row.Path);
        Differ("Who can find ", OutcomeTables.Finder);

        void Differ(string what, System.Func<OutcomeModel, string> say)
        {
            string was = string.Join("; ", olds.Select(say).Distinct().Order(System.StringComparer.Ordinal));
            string became = string.Join("; ", news.Select(say).Distinct().Order(System.StringComparer.Ordinal));
            changes.Differ(isBreaking: false, what + key, was, became);
        }
    }

    /// <summary>What an answer means to a program: the next step, and whether the request may have been carried out.</summary>
    private static string Meaning((EndpointModel Endpoint, CodesModel? Keys) spec, OperationModel request, string key, string status)
    {
        if (spec.Keys is null)
            return "unknown";

        byte[] body = key.Length == 0 ? [] : Body(spec.Keys.System, key);
        AnswerVerdict verdict = new AnswerJudge(spec.Endpoint, request, spec.Keys, int.Parse(status, CultureInfo.InvariantCulture)).Judge(body);
        return verdict.Next + (verdict.IsOpen ? " (it may have been carried out)" : "");
    }

    private static byte[] Body(string system, string key)
    {
        var details = new { coding = new[] { new { system, code = key } } };
        return JsonSerializer.SerializeToUtf8Bytes(new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", details } } });
    }

    private static IEnumerable<string> Keys(CodesModel? codes) => codes?.Codes.Select(code => code.Value) ?? [];
}
