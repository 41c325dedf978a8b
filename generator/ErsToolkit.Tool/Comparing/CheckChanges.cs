using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in what is checked against what the caller holds, and in what an answer is compared with.</summary>
/// <param name="oldWords">Says the conditions of the old spec.</param>
/// <param name="newWords">Says those of the new one.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class CheckChanges(ConditionWords oldWords, ConditionWords newWords, ChangeList changes)
{
    public void Find(BodyModel old, BodyModel now)
    {
        var left = now.Checks.ToList();
        foreach (CheckModel before in old.Checks)
        {
            // Two checks may say the same in different cases: the one whose case is the same too comes first.
            CheckModel? after = left.OrderByDescending(check => When(newWords, check) == When(oldWords, before)).FirstOrDefault(check => That(newWords, check) == That(oldWords, before));
            if (after is null)
            {
                changes.Compatible(ChangeArea.Checks, now.Name, "It is no longer checked that " + Said(oldWords, before) + ".");
                continue;
            }

            left.Remove(after);
            Compare(before, after, now.Name);
        }

        foreach (CheckModel after in left)
            changes.Add(after.IsWarning ? ChangeClass.Compatible : ChangeClass.Breaking, ChangeArea.Checks, now.Name, "It is now checked that " + Said(newWords, after) + (after.IsWarning ? ". Otherwise there is a warning." : "."));

        Compare(old.Answer, now.Answer, now.Name);
    }

    private void Compare(CheckModel old, CheckModel now, string request)
    {
        RichText shown = "The check that " + newWords.Say(now.That);
        if (When(oldWords, old) != When(newWords, now))
            changes.Add(now.When is null || old.When is not null ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Checks, request, shown + " is now made " + Case(newWords, now) + ", and was made " + Case(oldWords, old) + ".");

        if (old.IsWarning != now.IsWarning)
            changes.Add(now.IsWarning ? ChangeClass.Compatible : ChangeClass.Breaking, ChangeArea.Checks, request, shown + (now.IsWarning ? " is now a warning." : " is now an error."));

        if (old.IsIdentity != now.IsIdentity)
            changes.Breaking(ChangeArea.Checks, request, shown + (now.IsIdentity ? " now decides whether others are made." : " no longer decides whether others are made."));

        if (old.Key != now.Key)
            changes.Breaking(ChangeArea.Checks, request, shown + " now raises " + RichText.Code(now.Key) + ", and raised " + RichText.Code(old.Key) + ".");

        if (old.At != now.At)
            changes.Compatible(ChangeArea.Checks, request, shown + " is now about " + RichText.Code(now.At) + ", and was about " + RichText.Code(old.At) + ".");

        if (!old.Given.SequenceEqual(now.Given))
            changes.Breaking(ChangeArea.Checks, request, shown + $" is now made when the caller holds {string.Join(" and ", now.Given)}, and was when it held {string.Join(" and ", old.Given)}.");
    }

    private void Compare(AnswerModel? old, AnswerModel? now, string request)
    {
        if (old is null || now is null)
        {
            if (old is not null || now is not null)
                changes.Add(now is null ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Outcomes, request, RichText.Plain("The spec " + (now is null ? "no longer says" : "now says") + " what the answer is when the request was carried out."));

            return;
        }

        Differ("must say the same as the request", old.Same.Select(Written), now.Same.Select(Written));
        Differ("must be later in the answer than in the request", old.Later.Select(Written), now.Later.Select(Written));
        CompareConditions(old.Reconcile?.Done, now.Reconcile?.Done, "was carried out");
        CompareConditions(old.Reconcile?.Undone, now.Reconcile?.Undone, "was not carried out");

        void Differ(string what, IEnumerable<string> before, IEnumerable<string> after)
        {
            foreach (string name in after.Except(before))
                changes.Breaking(ChangeArea.Outcomes, request, RichText.Code(name) + " now " + what + ".");

            foreach (string name in before.Except(after))
                changes.Compatible(ChangeArea.Outcomes, request, RichText.Code(name) + " no longer " + what + ".");
        }

        void CompareConditions(ConditionModel? before, ConditionModel? after, string what)
        {
            (RichText was, RichText became) = (oldWords.Say(before), newWords.Say(after));
            if (was.ToString() == became.ToString())
                return;

            changes.Breaking(
                ChangeArea.Outcomes,
                request,
                after is null
                    ? $"A resource that is read afterwards no longer tells whether the request {what}."
                    : $"The request {what} if " + became + (before is null ? "." : "; before, if " + was + "."));
        }
    }

    private static string Written(CarriedModel carried) => carried.Part.Length > 0 ? carried.Field + "." + carried.Part : carried.Field;

    private static RichText Said(ConditionWords words, CheckModel check) => words.Say(check.That) + (check.When is null ? RichText.Empty : ", where " + words.Say(check.When));

    private static RichText Case(ConditionWords words, CheckModel check) => check.When is null ? "always" : "where " + words.Say(check.When);

    private static string That(ConditionWords words, CheckModel check) => words.Say(check.That).ToString();

    private static string When(ConditionWords words, CheckModel check) => words.Say(check.When).ToString();
}
