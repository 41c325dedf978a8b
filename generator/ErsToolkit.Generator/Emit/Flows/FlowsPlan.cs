using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>The flows to an operation that start from refused requests, with the names of what is generated for them.</summary>
internal sealed class FlowsPlan
{
    private FlowsPlan(EndpointModel endpoint, FlowsModel model)
    {
        Model = model;
        Endpoint = endpoint;
        Operation = new BodyPlan(endpoint, endpoint.Operations.First(operation => operation.Name == model.To));
        Flows = model.Flows.Where(flow => flow.Outcome is not null).ToArray();
        By = Operation.Field(model.By);
        Evidence = model.Flows.Where(flow => flow.Evidence is not null).ToArray();
        Grounds = [.. Flows, .. Evidence];
        Carried = Grounds.SelectMany(flow => flow.Carries).Distinct().ToArray();
    }

    public EndpointModel Endpoint { get; }

    public FlowsModel Model { get; }

    /// <summary>The operation that the flows lead to.</summary>
    public BodyPlan Operation { get; }

    /// <summary>The flows that start from an outcome.</summary>
    public IReadOnlyList<FlowModel> Flows { get; }

    /// <summary>The flows that start from the empty answer to a search.</summary>
    public IReadOnlyList<FlowModel> Evidence { get; }

    /// <summary>All flows that hand out a ground.</summary>
    public IReadOnlyList<FlowModel> Grounds { get; }

    /// <summary>The field whose code follows from the flow.</summary>
    public FieldModel By { get; }

    /// <summary>All that a ground may carry.</summary>
    public IReadOnlyList<CarriedModel> Carried { get; }

    public string Builder => GeneratedNames.GroundedBuilder(Model.To);

    /// <summary>The code system of the field that a flow decides.</summary>
    public CodesModel Reasons => By.Codes!;

    /// <summary>The names of the operations that flows start from.</summary>
    public IEnumerable<string> Sources => Flows.Select(flow => flow.After).Distinct();

    /// <summary>The flows that lead to something from refused requests.</summary>
    public static IEnumerable<FlowsPlan> All(EndpointModel endpoint) =>
        endpoint.Flows.Select(model => new FlowsPlan(endpoint, model)).Where(plan => plan.Grounds.Count > 0);

    /// <summary>The fields of the operation that a ground carries, whole or in part.</summary>
    public bool IsCarried(FieldModel field) => Carried.Any(carried => carried.Field == field.Name);

    /// <summary>Whether a ground may be without something that it carries.</summary>
    public bool IsOptional(CarriedModel carried) => Grounds.Any(flow => !flow.Carries.Contains(carried)) || IsOptionalAtSource(carried);

    /// <summary>Whether a refused request may be without it.</summary>
    public bool IsOptionalAtSource(CarriedModel carried) => Flows.Where(flow => flow.Carries.Contains(carried))
        .Any(flow => !Endpoint.Operations.First(operation => operation.Name == flow.After).Fields.First(field => field.Name == carried.Field).IsRequired);

    /// <summary>Whether a field that grounds carry can be set all the same: a ground may be without it, and the request may have it then.</summary>
    public bool IsSettable(FieldModel field) =>
        Carried.Any(carried => carried.Field == field.Name && IsOptionalAtSource(carried))
        || (IsCarried(field) && Grounds.Any(flow => !flow.Carries.Any(carried => carried.Field == field.Name) && field.Rule?.ForbiddenUnder.Contains(flow.Reason) != true));

    /// <summary>The flows with one reason, which all carry the same.</summary>
    public static IEnumerable<IGrouping<CodeModel, FlowModel>> ByReason(IEnumerable<FlowModel> flows) => flows.GroupBy(flow => flow.Reason);
}
