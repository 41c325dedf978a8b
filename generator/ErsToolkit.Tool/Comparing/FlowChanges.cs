using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in when a request is permitted.</summary>
/// <param name="changes">Where changes are collected.</param>
internal sealed class FlowChanges(ChangeScope changes)
{
    public void Find(IEnumerable<FlowsModel> old, IEnumerable<FlowsModel> now)
    {
        Compare([.. old.SelectMany(flows => flows.Flows)], [.. now.SelectMany(flows => flows.Flows)]);
        CompareUnstated([.. old.SelectMany(flows => flows.Unstated)], [.. now.SelectMany(flows => flows.Unstated)]);
    }

    private void Compare(FlowModel[] old, FlowModel[] now)
    {
        foreach ((string after, string? key) in old.Concat(now).Select(Identity).Distinct())
        {
            FlowModel? before = old.FirstOrDefault(flow => Identity(flow) == (after, key));
            FlowModel? later = now.FirstOrDefault(flow => Identity(flow) == (after, key));
            RichText shown = key is null ? RichText.Plain(after) : EndedWith(after, key);
            if (later is null)
                changes.Breaking("It is no longer permitted after " + shown + ".");
            else if (before is null)
                changes.Compatible("It is now permitted after " + shown + ", with the code " + RichText.Code(later.Reason.Value) + ".");
            else
                Compare(before, later, "After " + shown + ", ");
        }
    }

    private void Compare(FlowModel old, FlowModel now, RichText after)
    {
        changes.Differ(isBreaking: true, after + "the code", old.Reason.Value, now.Reason.Value);
        string[] gone = [.. old.Carries.Except(now.Carries).Select(carried => carried.Name)];
        string[] added = [.. now.Carries.Except(old.Carries).Select(carried => carried.Name)];
        if (gone.Length > 0)
            changes.Breaking(after + $"the ground no longer carries {string.Join(", ", gone)}.");

        if (added.Length > 0)
            changes.Compatible(after + $"the ground now carries {string.Join(", ", added)} too.");

        if (old.Evidence is EvidenceModel before && now.Evidence is EvidenceModel later)
            Compare(before, later, after);
        else if ((old.Evidence is null) != (now.Evidence is null))
            changes.Add(now.Evidence is null, after + (now.Evidence is null ? "no search hands out a ground any more." : "a search now hands out a ground."));
    }

    private void Compare(EvidenceModel old, EvidenceModel now, RichText after)
    {
        changes.Differ(isBreaking: true, after + "the endpoint of the search", old.Of, now.Of);
        string Age(EvidenceModel evidence) => "at most " + DisplayText.Count(evidence.WithinSeconds, "second");
        changes.Differ(now.WithinSeconds < old.WithinSeconds, after + "the age of the search", Age(old), Age(now));
        Differ("the search must not be narrowed by", old.Without.Select(field => field.Name), now.Without.Select(field => field.Name));
        Differ("the search must have the same as the resource in", old.Same.Select(field => field.Name), now.Same.Select(field => field.Name));

        void Differ(string what, IEnumerable<string> before, IEnumerable<string> later)
        {
            if (later.Except(before).Any())
                changes.Breaking(after + $"{what} {string.Join(", ", later.Except(before))} too.");

            if (before.Except(later).Any())
                changes.Compatible(after + $"it is no longer so that {what} {string.Join(", ", before.Except(later))}.");
        }
    }

    /// <summary>Compares the outcomes of which the source does not say whether they permit the request.</summary>
    private void CompareUnstated(UnstatedModel[] old, UnstatedModel[] now)
    {
        foreach (UnstatedModel outcome in now.ExceptBy(old.Select(Identity), Identity))
            changes.Compatible("Whether it is permitted after " + EndedWith(outcome.After, outcome.Outcome.Value) + " is now not stated.");

        foreach (UnstatedModel outcome in old.ExceptBy(now.Select(Identity), Identity))
            changes.Compatible("Whether it is permitted after " + EndedWith(outcome.After, outcome.Outcome.Value) + " was not stated, and now is.");
    }

    private static RichText EndedWith(string after, string key) => after + RichText.Plain(" that ended with ") + RichText.Code(key);

    private static (string, string?) Identity(FlowModel flow) => (flow.After, flow.Outcome?.Value);

    private static (string, string) Identity(UnstatedModel outcome) => (outcome.After, outcome.Outcome.Value);
}
