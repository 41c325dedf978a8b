using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in when a request is permitted.</summary>
internal static class FlowChanges
{
    public static void Find(EndpointModel old, EndpointModel now, ChangeList changes)
    {
        foreach (string to in old.Flows.Concat(now.Flows).Select(flows => flows.To).Distinct())
        {
            Compare(to, Flows(old, to), Flows(now, to), changes);
            CompareUnstated(to, Unstated(old, to), Unstated(now, to), changes);
        }
    }

    /// <summary>Compares after which outcomes nothing is said of a request.</summary>
    private static void CompareUnstated(string to, IReadOnlyList<UnstatedModel> old, IReadOnlyList<UnstatedModel> now, ChangeList changes)
    {
        foreach (UnstatedModel outcome in now.ExceptBy(old.Select(Identity), Identity))
            changes.Compatible(ChangeArea.Flows, to, $"Whether it is permitted after {outcome.After} that ended with " + RichText.Code(outcome.Outcome.Value) + " is now not stated.");

        foreach (UnstatedModel outcome in old.ExceptBy(now.Select(Identity), Identity))
            changes.Compatible(ChangeArea.Flows, to, $"Whether it is permitted after {outcome.After} that ended with " + RichText.Code(outcome.Outcome.Value) + " was not stated, and now is.");
    }

    private static void Compare(string to, IReadOnlyList<FlowModel> old, IReadOnlyList<FlowModel> now, ChangeList changes)
    {
        foreach ((string after, string? key) in old.Concat(now).Select(Identity).Distinct())
        {
            FlowModel? before = old.FirstOrDefault(flow => Identity(flow) == (after, key));
            FlowModel? later = now.FirstOrDefault(flow => Identity(flow) == (after, key));
            RichText shown = after + (key is null ? RichText.Empty : " that ended with " + RichText.Code(key));
            if (later is null)
                changes.Breaking(ChangeArea.Flows, to, "It is no longer permitted after " + shown + ".");
            else if (before is null)
                changes.Compatible(ChangeArea.Flows, to, "It is now permitted after " + shown + ", with the code " + RichText.Code(later.Reason.Value) + ".");
            else
                Compare(to, before, later, "After " + shown, changes);
        }
    }

    private static void Compare(string to, FlowModel old, FlowModel now, RichText after, ChangeList changes)
    {
        if (old.Reason.Value != now.Reason.Value)
            changes.Breaking(ChangeArea.Flows, to, after + ", the code is now " + RichText.Code(now.Reason.Value) + ", and was " + RichText.Code(old.Reason.Value) + ".");

        string[] gone = [.. old.Carries.Except(now.Carries).Select(carried => carried.Name)];
        string[] added = [.. now.Carries.Except(old.Carries).Select(carried => carried.Name)];
        if (gone.Length > 0)
            changes.Breaking(ChangeArea.Flows, to, after + $", the ground no longer carries {string.Join(", ", gone)}.");

        if (added.Length > 0)
            changes.Compatible(ChangeArea.Flows, to, after + $", the ground now carries {string.Join(", ", added)} too.");

        if (old.Evidence is EvidenceModel before && now.Evidence is EvidenceModel later)
            Compare(to, before, later, after, changes);
        else if ((old.Evidence is null) != (now.Evidence is null))
            changes.Add(now.Evidence is null ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Flows, to, after + (now.Evidence is null ? ", no search hands out a ground any more." : ", a search now hands out a ground."));
    }

    private static void Compare(string to, EvidenceModel old, EvidenceModel now, RichText after, ChangeList changes)
    {
        if (old.Of != now.Of)
            changes.Breaking(ChangeArea.Flows, to, after + $", the search is now one of {now.Of}, and was one of {old.Of}.");

        if (old.WithinSeconds != now.WithinSeconds)
            changes.Add(now.WithinSeconds < old.WithinSeconds ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Flows, to, after + $", the search must now be at most {DisplayText.Count(now.WithinSeconds, "second")} old, and was allowed {DisplayText.Count(old.WithinSeconds, "second")}.");

        Differ("the search must not be narrowed by", old.Without.Select(field => field.Name), now.Without.Select(field => field.Name));
        Differ("the search must have the same as the resource in", old.Same.Select(field => field.Name), now.Same.Select(field => field.Name));

        void Differ(string what, IEnumerable<string> before, IEnumerable<string> later)
        {
            if (later.Except(before).Any())
                changes.Breaking(ChangeArea.Flows, to, after + $", {what} {string.Join(", ", later.Except(before))} too.");

            if (before.Except(later).Any())
                changes.Compatible(ChangeArea.Flows, to, after + $", it is no longer so that {what} {string.Join(", ", before.Except(later))}.");
        }
    }

    private static IReadOnlyList<FlowModel> Flows(EndpointModel endpoint, string to) => [.. endpoint.Flows.Where(flows => flows.To == to).SelectMany(flows => flows.Flows)];

    private static IReadOnlyList<UnstatedModel> Unstated(EndpointModel endpoint, string to) => [.. endpoint.Flows.Where(flows => flows.To == to).SelectMany(flows => flows.Unstated)];

    private static (string, string?) Identity(FlowModel flow) => (flow.After, flow.Outcome?.Value);

    private static (string, string) Identity(UnstatedModel outcome) => (outcome.After, outcome.Outcome.Value);
}
