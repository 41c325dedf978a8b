using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Answers;

/// <summary>Reads how the requests of an endpoint are refused, whatever they carry.</summary>
internal sealed class RefusalsReader(SpecScope scope, SpecNode root)
{
    /// <summary>The outcomes that there are.</summary>
    public required Definitions<CodeModel> Keys { get; init; }

    /// <summary>The resources that the sender of a request may hold.</summary>
    public required Definitions<ResourceModel> Resources { get; init; }

    public required BreachModel Breaches { get; init; }

    /// <summary>How the endpoint is called; <see langword="null"/> where nothing says it.</summary>
    public required RequestModel? Request { get; init; }

    /// <param name="node">The request.</param>
    /// <param name="model">What was read of it; <see langword="null"/> where it was reported.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="isIncomplete">Whether anything was reported that might be what a row speaks of.</param>
    public T? Read<T>(SpecNode node, T? model, Definitions<FieldModel> fields, bool isIncomplete)
        where T : OperationModel
    {
        SpecNode[] rows = Of(root, node, "outcomes").ToArray();
        var finders = new FinderReader(scope, Resources, model, Breaches, isIncomplete);
        SpecNode? ofAll = root.ChildrenNamed("outcomes").FirstOrDefault(block => block["of"] == node["name"] && block["status"] is not null);
        var reader = new OutcomesReader(scope, Keys, fields, finders);
        EquatableArray<OutcomeModel> outcomes = reader.Read(rows.Where(row => row.Name == "outcome"), model, Breaches, ofAll);
        EquatableArray<StatusModel> statuses = reader.ReadStatuses(rows.Where(row => row.Name == "status"), Request?.Success.ToString(CultureInfo.InvariantCulture) ?? "", node.Name == "operation");
        return model is null ? null : model with { Outcomes = outcomes, Statuses = statuses };
    }

    /// <summary>What stands in the elements of a name that are of a request.</summary>
    public static IEnumerable<SpecNode> Of(SpecNode root, SpecNode request, string blocks) =>
        root.ChildrenNamed(blocks).Where(block => block["of"] == request["name"]).SelectMany(block => block.Children);
}
