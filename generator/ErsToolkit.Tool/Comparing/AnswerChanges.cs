using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in what an answer must say, and in how to find out what became of a request.</summary>
/// <param name="oldWords">Says the conditions of the old spec.</param>
/// <param name="newWords">Says those of the new one.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class AnswerChanges(ConditionWords oldWords, ConditionWords newWords, ChangeScope changes)
{
    public void Find(AnswerModel? old, AnswerModel? now)
    {
        if (old is null || now is null)
        {
            if (old is not null || now is not null)
                changes.Add(now is null, $"The spec {(now is null ? "no longer" : "now")} says what the answer is when the request was carried out.");

            return;
        }

        Differ("must say the same as the request", old.Same.Select(Written), now.Same.Select(Written));
        Differ("must be later in the answer than in the request", old.Later.Select(Written), now.Later.Select(Written));
        Compare(old.Reconcile?.Done, now.Reconcile?.Done, "was carried out");
        Compare(old.Reconcile?.Undone, now.Reconcile?.Undone, "was not carried out");
    }

    private void Differ(string what, IEnumerable<string> old, IEnumerable<string> now)
    {
        foreach (string name in now.Except(old))
            changes.Breaking(RichText.Code(name) + " now " + what + ".");

        foreach (string name in old.Except(now))
            changes.Compatible(RichText.Code(name) + " no longer " + what + ".");
    }

    private void Compare(ConditionModel? old, ConditionModel? now, string what)
    {
        (RichText was, RichText became) = (oldWords.Say(old), newWords.Say(now));
        if (was.ToString() == became.ToString())
            return;

        changes.Breaking(now is null
            ? $"A resource that is read afterwards no longer tells whether the request {what}."
            : $"The request {what} if " + became + (old is null ? "." : "; before, if " + was + "."));
    }

    private static string Written(CarriedModel carried) => carried.Part.Length > 0 ? carried.Field + "." + carried.Part : carried.Field;
}
