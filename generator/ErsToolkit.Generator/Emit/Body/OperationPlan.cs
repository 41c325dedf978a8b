using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>A request with the names of what is generated for it.</summary>
internal abstract class OperationPlan
{
    protected OperationPlan(EndpointModel endpoint, OperationModel model)
    {
        Endpoint = endpoint;
        Model = model;
        Catalog = new MessageCatalog(this);
    }

    public OperationModel Model { get; }

    public EndpointModel Endpoint { get; }

    public MessageCatalog Catalog { get; }

    public BreachModel Keys => Endpoint.Breaches;

    public string Request => Model.Name + "Request";

    public string Builder => Model.Name + "RequestBuilder";

    public string Draft => Model.Name + "Draft";

    public string Fields => Model.Name + "Fields";

    public string Checks => Model.Name + "Checks";

    public string Messages => Model.Name + "Messages";

    public string Outcome => Model.Name + "Outcome";

    public string Result => Model.Name + "Result";

    /// <summary>Whether the request changes something, so that one which failed may have been carried out all the same.</summary>
    public abstract bool ChangesSomething { get; }

    /// <summary>The fields that must come after another.</summary>
    public IEnumerable<FieldModel> OrderedFields => Model.Fields.Where(candidate => candidate.After.Length > 0);

    /// <summary>The fields that are required, or forbidden, under some codes of another.</summary>
    public IEnumerable<FieldModel> RuledFields => Model.Fields.Where(candidate => candidate.Rule is not null);

    public FieldModel Field(string name) => Model.Fields.First(field => field.Name == name);

    /// <summary>The outcome that the absence of a field raises.</summary>
    public abstract string MissingKey(FieldModel field);

    /// <summary>The slice that carries a field, with the array it stands in; <see langword="null"/> for a field that has an element of its own.</summary>
    public abstract (ElementModel Array, SliceModel Slice)? SliceOf(FieldModel field);

    /// <summary>The elements around a field that hold others too, outermost first, each with the path at which its absence is shown.</summary>
    public abstract IReadOnlyList<(ElementModel Element, string Path)> Around(FieldModel field);

    /// <summary>What is said of an empty text where that is something else than a wrong one; <see langword="null"/> where it is not.</summary>
    public abstract (Demand Severity, string Key, string Message)? Empty(FieldModel field);

    public abstract string Missing(FieldModel field);

    public abstract string Invalid(FieldModel field);

    public abstract string TooLong(FieldModel field);

    /// <summary>The path of an element below the root, which names its messages and methods.</summary>
    public static string Below(string path) => path.Substring(path.IndexOf('.') + 1);
}
