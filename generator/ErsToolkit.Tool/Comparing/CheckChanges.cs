using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in what is checked against what the caller holds.</summary>
/// <param name="oldWords">Says the conditions of the old spec.</param>
/// <param name="newWords">Says those of the new one.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class CheckChanges(ConditionWords oldWords, ConditionWords newWords, ChangeScope changes)
{
    public void Find(IEnumerable<CheckModel> old, IEnumerable<CheckModel> now)
    {
        CheckModel[] checks = [.. now];
        Dictionary<string, List<CheckModel>> left = checks.GroupBy(check => That(newWords, check)).ToDictionary(same => same.Key, same => same.ToList());
        foreach (CheckModel before in old)
        {
            // Two checks may say the same in different cases: the one whose case is the same too comes first.
            List<CheckModel> same = left.GetValueOrDefault(That(oldWords, before)) ?? [];
            if ((same.Find(check => When(newWords, check) == When(oldWords, before)) ?? same.FirstOrDefault()) is CheckModel after)
            {
                same.Remove(after);
                Compare(before, after);
            }
            else
            {
                changes.Compatible("It is no longer checked that " + Said(oldWords, before) + ".");
            }
        }

        HashSet<CheckModel> added = new(left.Values.SelectMany(same => same), ReferenceEqualityComparer.Instance);
        foreach (CheckModel after in checks.Where(added.Contains))
            changes.Add(!after.IsWarning, "It is now checked that " + Said(newWords, after) + (after.IsWarning ? ". Otherwise there is a warning." : "."));
    }

    private void Compare(CheckModel old, CheckModel now)
    {
        RichText check = "the check that " + newWords.Say(now.That);
        RichText shown = "The check that " + newWords.Say(now.That);
        if (When(oldWords, old) != When(newWords, now))
            changes.Add(now.When is null || old.When is not null, shown + " is now made " + Case(newWords, now) + ", and was made " + Case(oldWords, old) + ".");

        if (old.IsWarning != now.IsWarning)
            changes.Add(!now.IsWarning, shown + (now.IsWarning ? " is now a warning." : " is now an error."));

        if (old.IsIdentity != now.IsIdentity)
            changes.Breaking(shown + (now.IsIdentity ? " now decides" : " no longer decides") + " whether others are made.");

        changes.Differ(isBreaking: true, "What " + check + " raises", old.Key, now.Key);
        changes.Differ(isBreaking: false, "What " + check + " is about", old.At, now.At);
        changes.Differ(isBreaking: true, "What must be held for " + check, string.Join(" and ", old.Given), string.Join(" and ", now.Given));
    }

    private static RichText Said(ConditionWords words, CheckModel check) =>
        words.Say(check.That) + (check.When is null ? RichText.Empty : ", where " + words.Say(check.When));

    private static RichText Case(ConditionWords words, CheckModel check) => check.When is null ? "always" : "where " + words.Say(check.When);

    private static string That(ConditionWords words, CheckModel check) => words.Say(check.That).ToString();

    private static string When(ConditionWords words, CheckModel check) => words.Say(check.When).ToString();
}
