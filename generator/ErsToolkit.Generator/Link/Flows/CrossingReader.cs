using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Body;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Flows;

/// <summary>Reads what an endpoint says of another one's search: which of its answers are grounds, and what a setter takes of what it found.</summary>
/// <remarks>All endpoints are read before, so that it makes no difference which comes first.</remarks>
internal sealed class CrossingReader(SpecScope scope, EndpointModel model, IReadOnlyDictionary<string, LinkedEndpoint> endpoints, IEnumerable<string> files, bool isIncomplete)
{
    private const string Of = "of";

    public EndpointModel Read(SpecNode root)
    {
        // What is not there may be what was reported, here or of the other endpoint.
        scope.IsQuiet = endpoints.Where(pair => pair.Value.IsIncomplete).Any(pair => ReferenceEquals(pair.Value.Endpoint, model) || root.AndAllBelow().Any(node => node[Of] == pair.Key));
        EndpointModel read = ReadAll(root);
        scope.IsQuiet = false;
        return read;
    }

    private EndpointModel ReadAll(SpecNode root)
    {
        foreach (SpecNode value in root.ChildrenNamed("resource").SelectMany(resource => resource.ChildrenNamed("value")))
        {
            Other(value);
        }

        return model with
        {
            Flows = new(model.Flows.Select(flows => ReadFlows(flows, root.ChildrenNamed("flows").First(node => node["to"] == flows.To)))),
            Operations = new(model.Operations.Select(operation => ReadSetters(operation, root.ChildrenNamed("operation").First(node => node["name"] == operation.Name)))),
        };
    }

    /// <summary>Finds the search of the endpoint that an element names, and reports where there is none.</summary>
    private SearchModel? Other(SpecNode node)
    {
        if (node[Of] is not string of)
        {
            return null;
        }

        if (endpoints.TryGetValue(of, out LinkedEndpoint? other) && other.Endpoint.Searches.Count == 1)
        {
            return other.Endpoint.Searches[0];
        }

        // What is wrong with the other file was reported there.
        if (other is not null || !(isIncomplete || files.Contains(of)))
        {
            string[] known = endpoints.Where(pair => pair.Value.Endpoint.Searches.Count == 1).Select(pair => pair.Key).ToArray();
            scope.Report(node.SpanOf(Of), SpecDiagnostics.ERS1006_UnknownReference, "endpoint with one search", of, Names.Advice(known, of));
        }

        return null;
    }

    private FlowsModel ReadFlows(FlowsModel flows, SpecNode block)
    {
        var all = flows.Flows.ToList();
        for (int index = 0; index < all.Count; index++)
        {
            FlowModel flow = all[index];
            SpecNode? node = flow.Outcome is not null ? null : block.ChildrenNamed("flow").FirstOrDefault(candidate => candidate["outcome"] is null && candidate["after"] == flow.After && candidate["reason"] == flow.Reason.Value);
            if (node?[Of] is not null && Other(node) is SearchModel search && Fits(node, flow, flows.To, all.Where(other => other != flow), search) && Evidence(node, search) is EvidenceModel evidence)
            {
                all[index] = flow with { Evidence = evidence };
            }
        }

        return flows with { Flows = new(all) };
    }

    /// <summary>Whether the search has what the flow carries, and no other flow gives the same reason.</summary>
    private bool Fits(SpecNode node, FlowModel flow, string target, IEnumerable<FlowModel> others, SearchModel search)
    {
        BodyModel to = model.Operations.First(operation => operation.Name == target);
        CarriedModel? lacking = flow.Carries.FirstOrDefault(carried => carried.Part.Length > 0
            || !search.Request.Fields.Any(field => field.Name == carried.Field && field.IsRequired && field.Type == to.Fields.First(candidate => candidate.Name == carried.Field).Type)
            || others.Any(other => other.Carries.Any(theirs => theirs.Field == carried.Field && theirs != carried)));
        if (lacking is not null)
        {
            Report(node, "carries", $"'{lacking.Name}' is no field that every search has with the same type, or another flow carries it otherwise", "Carry a whole field that both have");
        }
        else if (others.Any(other => other.Reason == flow.Reason && (other.Outcome is not null || other.Evidence is not null)))
        {
            Report(node, "reason", "another flow hands out a ground with this reason, which says nothing of a search", "Give this one a reason of its own");
            return false;
        }

        return lacking is null && scope.Identifier(node, "after", FlowsReader.GroundMembers) is not null;
    }

    private EvidenceModel? Evidence(SpecNode node, SearchModel search)
    {
        int? within = node["within"] is null ? null : RequestReader.Seconds(scope, node, "within");
        if (node["within"] is null)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute 'within', which says how old the answer may be");
        }

        FieldModel[]? without = Fields(node, "without", search, field => !field.IsRequired);
        FieldModel[]? same = Fields(node, "same", search, field => field.IsRequired);
        ResourceModel? given = node["given"] is null ? null : model.Resources.FirstOrDefault(resource => resource.Name == node["given"]);
        if (node["given"] is not null && given is null)
        {
            Report(node, "given", $"no resource is named '{node["given"]}'", Names.Advice(model.Resources.Select(resource => resource.Name)));
            return null;
        }

        if (within is null || without is null || same is null || (same.Length > 0) != (given is not null))
        {
            if (same is { Length: > 0 } && node["given"] is null)
            {
                scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute 'given', which names the resource that has the same");
            }

            if (same is { Length: 0 } && given is not null)
            {
                scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute 'same', which names what the resource has too");
            }

            return null;
        }

        if (same.FirstOrDefault(field => !given!.Values.Any(value => value.Name == field.Name && !value.IsList && value.Type == field.Value.Compared)) is FieldModel other)
        {
            Report(node, "same", $"{node["given"]} has no value '{other.Name}' of the same type", "Add it to the resource, or leave it out here");
            return null;
        }

        return new EvidenceModel
        {
            Of = node[Of]!,
            Page = search.Bundle.Page,
            Pages = search.Request.Fields.First(field => field.Name == search.Pages),
            WithinSeconds = within.Value,
            Without = new(without),
            Given = given?.ClassName ?? "",
            Same = new(same),
        };
    }

    private FieldModel[]? Fields(SpecNode node, string attribute, SearchModel search, Func<FieldModel, bool> isMeant)
    {
        var found = new List<FieldModel>();
        foreach (string name in Names.Words(node[attribute] ?? ""))
        {
            FieldModel? field = search.Request.Fields.FirstOrDefault(candidate => candidate.Name == name && isMeant(candidate));
            if (field is null || found.Contains(field))
            {
                Report(node, attribute, $"'{name}' is no such field of the search, or is named twice", Names.Advice(search.Request.Fields.Where(isMeant).Select(candidate => candidate.Name)));
                return null;
            }

            found.Add(field);
        }

        return [.. found];
    }

    private BodyModel ReadSetters(BodyModel operation, SpecNode node) => operation with
    {
        Setters = new(operation.Setters.Select(setter =>
        {
            SpecNode[] sources = scope.Distinct(node.ChildrenNamed("setter").First(candidate => candidate["name"] == setter.Name).ChildrenNamed("from"), Of, "The source").ToArray();
            return sources.Length == 0 ? setter : setter with { Sources = new(sources.Select(source => Source(operation, setter, source)).OfType<SourceModel>()) };
        })),
    };

    private SourceModel? Source(BodyModel operation, SetterModel setter, SpecNode node)
    {
        if (Other(node) is not SearchModel search)
        {
            return null;
        }

        var sets = new List<SetModel>();
        foreach (string word in Names.Words(node["sets"]!))
        {
            string[] sides = word.Split('=');
            FieldModel? field = operation.Fields.FirstOrDefault(candidate => candidate.Name == sides[0]);
            ReadModel? read = sides.Length > 2 ? null : search.Bundle.Reads.FirstOrDefault(candidate => candidate.Name == sides[sides.Length - 1]);
            if (field is not null && sets.Any(set => set.Field == field.Name))
            {
                scope.Report(node.SpanOf("sets"), SpecDiagnostics.ERS1004_Duplicate, "The field", field.Name, "");
                return null;
            }

            if (field is null || read is null)
            {
                scope.Report(node.SpanOf("sets"), SpecDiagnostics.ERS1006_UnknownReference, "field and value of what was found", word, "Write Field=Value, or one name where both have it");
                return null;
            }

            if (field.Value.ClrType != read.Value.ClrType || field.Value.Compared != read.Value.Compared || (field.IsRequired && read.IsOptional))
            {
                scope.Report(node.SpanOf("sets"), SpecDiagnostics.ERS1007_ForbiddenValue, word, "sets", "a field and a value of one type, of which there is always one where the field is mandatory");
                return null;
            }

            sets.Add(new SetModel(field.Name, read.Name, read.IsOptional));
        }

        if (setter.Fields.FirstOrDefault(name => !sets.Any(set => set.Field == name && !set.IsOptional)) is string missing)
        {
            scope.Report(node.SpanOf("sets"), SpecDiagnostics.ERS1007_ForbiddenValue, node["sets"]!, "sets", "all fields of the setter, and " + missing + " is not among them");
            return null;
        }

        return new SourceModel(node[Of]!, search.Bundle.Item, new(sets));
    }

    private void Report(SpecNode node, string attribute, string problem, string advice) =>
        scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1009_BadFlow, problem, advice);
}
