using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Flows;

/// <summary>Reads which outcomes permit which request. An impossible flow is reported and left out.</summary>
internal sealed class FlowsReader(SpecScope scope, Definitions<BodyModel> operations, ClaimedNames generated, bool isIncomplete)
{
    /// <summary>The members that a ground has besides what it carries.</summary>
    public static readonly string[] GroundMembers = ["SearchedAt", "ToJson", "FromJson", "TryFromJson", "After", "IsWhole", "KeptNames"];

    /// <summary>What only a flow has that starts from a search.</summary>
    private static readonly string[] OfSearch = ["of", "within", "without", "given", "same"];

    public EquatableArray<FlowsModel> Read(SpecNode root)
    {
        var all = new List<FlowsModel>();
        var opened = new HashSet<string>();
        foreach (SpecNode block in scope.Distinct(root.ChildrenNamed("flows"), "to", "The flows to"))
        {
            if (!opened.Add(block["opens"]!))
            {
                scope.Report(block.SpanOf("opens"), SpecDiagnostics.ERS1004_Duplicate, "The method", block["opens"]!, "");
            }
            else if (ReadBlock(root, block) is FlowsModel model)
            {
                all.Add(model);
            }
        }

        return new(all);
    }

    private FlowsModel? ReadBlock(SpecNode root, SpecNode block)
    {
        if (Known(operations, block, "to", "operation") is not BodyModel to || Decider(to, block) is not FieldModel by)
        {
            return null;
        }

        // The endpoint's class has a method for each request too.
        string[] others = [.. GeneratedNames.MembersOfEndpoint(root["id"]!), .. root.ChildrenNamed("operation").SelectMany(operation => GeneratedNames.MembersOfOperation(operation["name"]!)), .. root.ChildrenNamed("search").Select(search => search["opens"]!)];
        bool isNamed = scope.Identifier(block, "opens", others) is not null
            & (scope.Identifier(block, "ground") is not null && generated.Claim(scope, block, [block["ground"]!, GeneratedNames.JsonConverter(block["ground"]!)], "ground"))
            && generated.Claim(scope, block, [GeneratedNames.GroundedBuilder(to.Name)], "to");
        var seen = new HashSet<string>();
        var flows = new List<(SpecNode Node, FlowModel Model)>();
        foreach (SpecNode node in block.ChildrenNamed("flow"))
        {
            if (ReadFlow(node, to, by, seen) is FlowModel flow && IsConsistent(node, flow, flows.Select(other => other.Model)))
            {
                flows.Add((node, flow));
            }
        }

        flows.RemoveAll(flow => !IsComplete(flow.Node, flow.Model, to, flows.Select(other => other.Model)));
        var unstated = block.ChildrenNamed("unstated").Select(node => ReadUnstated(node, seen)).OfType<UnstatedModel>().ToList();
        EquatableArray<RemainderModel>? remainders = ReadRemainders(block, to, flows.Select(flow => flow.Model).ToArray());
        return !isNamed || remainders is null ? null : new FlowsModel
        {
            To = to.Name,
            By = by.Name,
            Ground = block["ground"]!,
            Opens = block["opens"]!,
            Flows = new(flows.Select(flow => flow.Model)),
            Unstated = new(unstated),
            Remainders = remainders.Value,
        };
    }

    private FieldModel? Decider(BodyModel to, SpecNode block)
    {
        FieldModel? by = to.Fields.FirstOrDefault(field => field.Name == block["by"] && field.Codes is not null);
        if (by is null)
        {
            Report(block, "by", $"'{block["by"]}' is no coded field of {to.Name}", Names.Advice(to.Fields.Where(field => field.Codes is not null).Select(field => field.Name)));
        }

        return by;
    }

    private FlowModel? ReadFlow(SpecNode node, BodyModel to, FieldModel by, HashSet<string> seen)
    {
        BodyModel? after = null;
        CodeModel? outcome = null;
        if (node["outcome"] is not null && OfSearch.Select(node.Find).FirstOrDefault(attribute => attribute is not null) is SpecAttribute surplus)
        {
            scope.Report(surplus.NameSpan, SpecDiagnostics.ERS1002_Unknown, surplus.Name, "a flow after an outcome", "");
            return null;
        }

        if (node["outcome"] is not null)
        {
            after = Known(operations, node, "after", "operation");
            if (after == to)
            {
                scope.Report(node.SpanOf("after"), SpecDiagnostics.ERS1009_BadFlow, "it leads from '" + to.Name + "' to '" + to.Name + "' itself", "Name the operation that is tried before");
                return null;
            }

            outcome = after is null ? null : Outcome(node, after, seen);
            if (outcome is null)
            {
                return null;
            }
        }
        else if (operations.Find(node["after"]!) is not null)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute 'outcome' after an operation");
            return null;
        }

        CodeModel? reason = by.Codes!.Codes.FirstOrDefault(code => code.Value == node["reason"]);
        if (reason is null)
        {
            Report(node, "reason", $"'{node["reason"]}' is no code of {by.Codes.Name}", Names.Advice(by.Codes.Codes.Select(code => code.Value)));
        }

        var carries = new List<CarriedModel>();
        foreach (string text in Names.Words(node["carries"]!))
        {
            if (ReadCarried(node, text, after, to, by, reason) is not CarriedModel carried)
            {
                return null;
            }

            if (carries.Any(other => other.Name == carried.Name || (other.Field == carried.Field && (other.Part.Length == 0 || carried.Part.Length == 0))))
            {
                scope.Report(node.SpanOf("carries"), SpecDiagnostics.ERS1004_Duplicate, "What the flow carries,", text, "");
                return null;
            }

            carries.Add(carried);
        }

        return reason is null ? null : new FlowModel { After = node["after"]!, Outcome = outcome, Reason = reason, Carries = new(carries), Documentation = node.Text };
    }

    private UnstatedModel? ReadUnstated(SpecNode node, HashSet<string> seen) =>
        Known(operations, node, "after", "operation") is BodyModel after && Outcome(node, after, seen) is CodeModel outcome ? new UnstatedModel(after.Name, outcome) : null;

    private CodeModel? Outcome(SpecNode node, BodyModel after, HashSet<string> seen)
    {
        CodeModel? outcome = after.Outcomes.FirstOrDefault(row => row.Key.Value == node["outcome"])?.Key;
        if (outcome is null)
        {
            Report(node, "outcome", $"{after.Name} has no outcome '{node["outcome"]}'", Names.Advice(after.Outcomes.Select(row => row.Key.Value).Distinct()));
        }
        else if (!seen.Add(after.Name + "/" + outcome.Value))
        {
            scope.Report(node.SpanOf("outcome"), SpecDiagnostics.ERS1004_Duplicate, "The flow after the outcome", outcome.Value, "");
            return null;
        }

        return outcome;
    }

    private CarriedModel? ReadCarried(SpecNode node, string text, BodyModel? after, BodyModel to, FieldModel by, CodeModel? reason)
    {
        int dot = text.IndexOf('.');
        string name = dot < 0 ? text : text.Substring(0, dot);
        string part = dot < 0 ? "" : text.Substring(dot + 1);
        FieldModel? target = to.Fields.FirstOrDefault(field => field.Name == name && field.Type is not null);
        FieldModel? source = after is null ? target : after.Fields.FirstOrDefault(field => field.Name == name);
        if (target is null || source?.Type != target.Type || name == by.Name)
        {
            FieldModel[] both = to.Fields.Where(field => field.Type is not null && (after is null || after.Fields.Any(other => other.Name == field.Name && other.Type == field.Type))).ToArray();
            Report(node, "carries", $"'{name}' is no field of one and the same type in both requests", Names.Advice(both.Select(field => field.Name)));
            return null;
        }

        if (dot >= 0 && !(target.Type!.Parts.Count > 1 && target.Type.Parts.Any(candidate => candidate.Name == part && !candidate.IsNumber)))
        {
            Report(node, "carries", $"'{part}' is no textual part that {name} has beside others", "Carry the whole field, or " + (target.Type!.Parts.Count > 1 ? "one of: " + Names.List(target.Type.Parts.Where(candidate => !candidate.IsNumber).Select(candidate => candidate.Name)) : "leave it out"));
            return null;
        }

        if (reason is not null && target.Rule?.ForbiddenUnder.Contains(reason) == true)
        {
            Report(node, "carries", $"{name} is forbidden under the reason {reason.Value}", "Leave it out");
            return null;
        }

        var carried = new CarriedModel(name, part);
        if (GroundMembers.Contains(carried.Name) || carried.Name == by.Name)
        {
            scope.Report(node.SpanOf("carries"), SpecDiagnostics.ERS1010_BadName, carried.Name, "a ground already has a member of that name");
            return null;
        }

        return carried;
    }

    /// <summary>All grounds with one reason carry the same, and no field is carried whole by one and in part by another.</summary>
    private bool IsConsistent(SpecNode node, FlowModel flow, IEnumerable<FlowModel> others)
    {
        foreach (FlowModel other in others.Where(other => other.Outcome is not null && flow.Outcome is not null))
        {
            if (other.Reason == flow.Reason && !SameSet(other.Carries, flow.Carries))
            {
                Report(node, "carries", "another flow with the same reason carries something else", "Let both carry the same");
                return false;
            }

            if (flow.Carries.FirstOrDefault(carried => other.Carries.Any(theirs => theirs.Field == carried.Field) && !SameSet(other.Carries.Where(theirs => theirs.Field == carried.Field), flow.Carries.Where(ours => ours.Field == carried.Field))) is CarriedModel differs)
            {
                Report(node, "carries", $"another flow carries other parts of {differs.Field}", "Let both carry the same of it, or nothing");
                return false;
            }

            if (flow.Carries.FirstOrDefault(carried => other.Carries.Any(theirs => theirs.Name == carried.Name && theirs != carried)) is CarriedModel clash)
            {
                scope.Report(node.SpanOf("carries"), SpecDiagnostics.ERS1010_BadName, clash.Name, "another flow carries something else of this name");
                return false;
            }
        }

        return true;
    }

    /// <summary>What one flow carries, each flow after an operation must carry where it is required: it is a ground's to say, not a caller's.</summary>
    private bool IsComplete(SpecNode node, FlowModel flow, BodyModel to, IEnumerable<FlowModel> others)
    {
        if (flow.Outcome is null)
        {
            return true;
        }

        FieldModel? lacking = others.Where(other => other.Outcome is not null).SelectMany(other => other.Carries)
            .Select(carried => to.Fields.First(field => field.Name == carried.Field))
            .FirstOrDefault(field => !flow.Carries.Any(carried => carried.Field == field.Name) && (field.Missing != Demand.None || field.Rule?.RequiredUnder.Contains(flow.Reason) == true));
        if (lacking is not null)
        {
            Report(node, "carries", $"another flow carries {lacking.Name}, and this one needs it too", "Carry it here too");
        }

        return lacking is null;
    }

    /// <summary>Reads how the parts that grounds do not carry are set.</summary>
    /// <returns><see langword="null"/> where some could not be set.</returns>
    private EquatableArray<RemainderModel>? ReadRemainders(SpecNode block, BodyModel to, FlowModel[] flows)
    {
        CarriedModel[] carried = flows.Where(flow => flow.Outcome is not null).SelectMany(flow => flow.Carries).Distinct().ToArray();
        string[] inPart = carried.Where(item => item.Part.Length > 0 && carried.Count(other => other.Field == item.Field) < to.Fields.First(field => field.Name == item.Field).Type!.Parts.Count).Select(item => item.Field).Distinct().ToArray();
        var remainders = new List<RemainderModel>();
        string[] others = [GeneratedNames.GroundedBuilder(to.Name), .. to.Fields.Select(field => field.Name), .. to.Setters.Select(setter => setter.Name)];
        bool isUsable = !block.Lost.Any(lost => lost.Name == "remainder");
        foreach (SpecNode node in scope.Distinct(block.ChildrenNamed("remainder"), "field", "The remainder of"))
        {
            if (!inPart.Contains(node["field"]!))
            {
                isUsable = false;
                if (!isIncomplete && flows.Length == block.ChildrenNamed("flow").Count())
                {
                    Report(node, "field", $"'{node["field"]}' is no field that a flow carries in part", Names.Advice(inPart));
                }
            }
            else if (scope.Identifier(node, "name", others.Concat(remainders.Select(remainder => remainder.Name)).ToArray()) is string name)
            {
                remainders.Add(new RemainderModel(node["field"]!, name, node.Text));
            }
            else
            {
                isUsable = false;
            }
        }

        if (isUsable && inPart.FirstOrDefault(field => remainders.All(remainder => remainder.Field != field)) is string missing)
        {
            scope.Report(block.Span, SpecDiagnostics.ERS1003_Missing, block.Name, "a 'remainder' for the other parts of " + missing);
            isUsable = false;
        }

        return isUsable ? new(remainders) : null;
    }

    private static bool SameSet(IEnumerable<CarriedModel> left, IEnumerable<CarriedModel> right) => new HashSet<CarriedModel>(left).SetEquals(right);

    private T? Known<T>(Definitions<T> known, SpecNode node, string attribute, string what)
        where T : class
    {
        string name = node[attribute]!;
        if (!known.MayHave(name))
        {
            Report(node, attribute, $"no {what} is named '{name}'", Names.Advice(known.Names));
        }

        return known.Find(name);
    }

    /// <summary>Where other parts of the file were refused, what is missing may be one of them.</summary>
    private void Report(SpecNode node, string attribute, string problem, string advice)
    {
        if (!isIncomplete)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1009_BadFlow, problem, advice);
        }
    }
}
