using System.Linq;
using ErsToolkit.Generator.Model;
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
        var olds = new OutcomeReader(old.Endpoint, before, old.Keys);
        var news = new OutcomeReader(now.Endpoint, after, now.Keys);
        foreach (string key in olds.Keys.Union(news.Keys))
            Compare(olds, news, key, statuses);

        CompareStatuses(olds, news, statuses);
        CompareRows(before, after);
    }

    private void Compare(OutcomeReader olds, OutcomeReader news, string key, string[] statuses)
    {
        (System.Func<string, string> was, System.Func<string, string> became) = (olds.MeaningOf(key), news.MeaningOf(key));
        (string Status, string Was, string Became)[] differing = [.. statuses
            .Select(status => (status, Was: was(status), Became: became(status)))
            .Where(one => one.Was != one.Became)];
        foreach (var same in differing.GroupBy(one => (one.Was, one.Became)))
        {
            string where = same.Count() == statuses.Length ? "" : " with status " + string.Join(", ", same.Select(one => one.Status));
            RichText text = "After " + RichText.Code(key) + $"{where}, the next step is now {same.Key.Became}, and was {same.Key.Was}.";

            // A key that the old spec did not name for the request was read by its status alone.
            changes.Add(olds.Names(key), text);
        }
    }

    private void CompareStatuses(OutcomeReader olds, OutcomeReader news, string[] statuses)
    {
        (System.Func<string, string> was, System.Func<string, string> became) = (olds.MeaningOf(""), news.MeaningOf(""));
        foreach (string status in statuses.Where(status => was(status) != became(status)))
            changes.Breaking($"After status {status} without a key, the next step is now {became(status)}, and was {was(status)}.");
    }

    /// <summary>Compares what the rows say beyond the next step.</summary>
    private void CompareRows(OperationModel before, OperationModel after)
    {
        ILookup<string, OutcomeModel> olds = before.Outcomes.ToLookup(row => row.Key.Value);
        ILookup<string, OutcomeModel> news = after.Outcomes.ToLookup(row => row.Key.Value);
        foreach (string key in olds.Select(rows => rows.Key).Union(news.Select(rows => rows.Key)))
        {
            RichText shown = RichText.Code(key);
            if (!news.Contains(key))
                changes.Compatible(shown + " is no longer named as an outcome.");
            else if (!olds.Contains(key))
                changes.Compatible(shown + " is now named as an outcome.");
            else
                CompareRows([.. olds[key]], [.. news[key]], shown);
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
}
