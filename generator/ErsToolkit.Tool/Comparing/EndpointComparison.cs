using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>One edition of an endpoint, with all that a comparison looks at.</summary>
/// <param name="Specs">The specs that it is one of.</param>
/// <param name="Model">The endpoint.</param>
/// <param name="Statement">What the spec says, with all that it inherits.</param>
internal sealed record ComparedEndpoint(SpecSet Specs, EndpointModel Model, SpecNode Statement)
{
    public IReadOnlyList<LibraryModel> Libraries { get; } = [.. Specs.LibrariesOf(Model)];

    public CodesModel? Keys => Libraries.SelectMany(library => library.OutcomeCodes).FirstOrDefault(codes => codes.Name == Model.OutcomeCodes);

    public ConditionWords Words => new([.. Model.Codes, .. Libraries.SelectMany(library => library.Codes)]);

    public IEnumerable<OperationModel> Requests => Model.Operations.Concat<OperationModel>(Model.Searches.Select(search => search.Request));

    public SearchModel Search(string name) => Model.Searches.First(search => search.Request.Name == name);

    /// <summary>What is generated of it, visible to other projects.</summary>
    public IEnumerable<GeneratedFile> Files(CompilationFacts facts) => SourceEmitter.Emit(new SourcePlan { Endpoint = Model, Facts = facts });
}

/// <summary>Compares two editions of an endpoint, or two versions of one.</summary>
internal static class EndpointComparison
{
    public static void Find(ComparedEndpoint old, ComparedEndpoint now, CompilationFacts facts, ChangeList changes)
    {
        GeneratedFile[] before = [.. old.Files(facts)];
        GeneratedFile[] after = [.. now.Files(facts)];
        new CallerChanges(changes.Of(ChangeArea.Callers)).Find(before, after);
        new CallChanges(changes).Find(old.Model.Request, now.Model.Request);
        CompareBreaches(old.Model.Breaches, now.Model.Breaches, changes);
        CompareRequests(old, now, changes);
        CompareFlows(old.Model, now.Model, changes);
        if (old.Model.Successor != now.Model.Successor && now.Model.Successor.Length > 0)
            changes.Of(ChangeArea.Callers).Compatible("It is now deprecated: new integrations must use " + RichText.Code(now.Model.Successor) + ".");

        if (!changes.HasFacts)
            GeneratedCode.Compare(before, after, changes.Of(ChangeArea.Callers));

        new EditorialChanges(changes).Find(old.Statement, now.Statement);
    }

    private static void CompareFlows(EndpointModel old, EndpointModel now, ChangeList changes)
    {
        foreach (string to in old.Flows.Concat(now.Flows).Select(flows => flows.To).Distinct())
            new FlowChanges(changes.Of(ChangeArea.Flows, to)).Find(old.Flows.Where(flows => flows.To == to), now.Flows.Where(flows => flows.To == to));

        // A ground that is kept names its edition.
        if (old.Edition != now.Edition && old.Flows.Count > 0 && now.Flows.Count > 0)
            changes.Of(ChangeArea.Flows).Breaking($"Grounds that were kept as JSON name edition {old.Edition}, and edition {now.Edition} does not read them.");
    }

    private static void CompareBreaches(BreachModel old, BreachModel now, ChangeList changes)
    {
        Compare("A missing element", old.Missing, now.Missing);
        Compare("An invalid value", old.Invalid, now.Invalid);
        Compare("A code that is not in its system", old.Code, now.Code);
        Compare("What is forbidden", old.Forbidden, now.Forbidden);
        Compare("An unknown element", old.Unknown, now.Unknown);
        Compare("A missing parameter", old.Parameter, now.Parameter);
        Compare("A missing header", old.Header, now.Header);

        void Compare(string what, string before, string after)
        {
            RichText text = what + " is now reported as " + RichText.Code(after) + ", and was as " + RichText.Code(before) + ".";
            if (before != after && before.Length > 0 && after.Length > 0)
                changes.Payload(ChangeClass.Breaking, PayloadEffect.Reported, "", text);
        }
    }

    private static void CompareRequests(ComparedEndpoint old, ComparedEndpoint now, ChangeList changes)
    {
        foreach (string name in old.Requests.Concat(now.Requests).Select(request => request.Name).Distinct())
        {
            OperationModel? before = old.Requests.FirstOrDefault(request => request.Name == name);
            OperationModel? after = now.Requests.FirstOrDefault(request => request.Name == name);
            if (before is null || after is null || before.GetType() != after.GetType())
            {
                if (before is not null)
                    changes.Refused(name, RichText.Plain("This request is gone."));

                if (after is not null)
                    changes.Accepted(name, RichText.Plain("This request is new."));

                continue;
            }

            if (before is BodyModel oldBody && after is BodyModel newBody)
                CompareBodies(old, oldBody, now, newBody, changes);
            else
                new SearchChanges(name, changes).Find(old.Search(name), now.Search(name));

            new OutcomeChanges((old.Model, old.Keys), (now.Model, now.Keys), changes.Of(ChangeArea.Outcomes, name)).Find(before, after);
        }
    }

    private static void CompareBodies(ComparedEndpoint old, BodyModel before, ComparedEndpoint now, BodyModel after, ChangeList changes)
    {
        changes.Of(ChangeArea.Payloads, after.Name).Differ(isBreaking: true, "What tells the request from others", before.Discriminator, after.Discriminator);
        new ElementChanges(after.Name, changes).Compare(before.Root.Children, after.Root.Children, "");
        new RuleChanges(before, after, changes).Find();
        new WritingChanges(before, after, changes).Find();
        new CheckChanges(old.Words, now.Words, changes.Of(ChangeArea.Checks, after.Name)).Find(before.Checks, after.Checks);
        new AnswerChanges(old.Words, now.Words, changes.Of(ChangeArea.Outcomes, after.Name)).Find(before.Answer, after.Answer);
    }
}
