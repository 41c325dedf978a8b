using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>An operation with the names of what is generated for it.</summary>
internal class OperationPlan
{
    public OperationPlan(EndpointModel endpoint, OperationModel model)
    {
        Endpoint = endpoint;
        Model = model;
        Catalog = new MessageCatalog(this);
    }

    public OperationModel Model { get; }

    public EndpointModel Endpoint { get; }

    public MessageCatalog Catalog { get; }

    public BreachModel Keys => Endpoint.Breaches;

    /// <summary>The outcome that the absence of a field raises.</summary>
    public string MissingKey(FieldModel field) => !Model.IsSearch ? Keys.Missing : field.IsHeader ? Keys.Header : Keys.Parameter;

    public string Request => Model.Name + "Request";

    public string Builder => Model.Name + "RequestBuilder";

    public string Draft => Model.Name + "Draft";

    public string Fields => Model.Name + "Fields";

    public string Reader => Model.Name + "Reader";

    public string Writer => Model.Name + "Writer";

    public string Checks => Model.Name + "Checks";

    public string Messages => Model.Name + "Messages";

    public string Outcome => Model.Name + "Outcome";

    public string Result => Model.Name + "Result";

    public string Tokens => Model.Name + "Tokens";

    public string Context => Model.Name + "Context";

    public string ContextChecks => Model.Name + "ContextChecks";

    /// <summary>The resources that the operation's checks look at.</summary>
    public IEnumerable<ResourceModel> HeldResources => Endpoint.Resources.Where(resource => Model.Checks.Any(check => check.Given.Contains(resource.Name)));

    public FieldModel Field(string name) => Model.Fields.First(field => field.Name == name);

    /// <summary>The fields that must come after another.</summary>
    public IEnumerable<FieldModel> OrderedFields => Model.Fields.Where(candidate => candidate.After.Length > 0);

    /// <summary>The fields that are required, or forbidden, under some codes of another.</summary>
    public IEnumerable<FieldModel> RuledFields => Model.Fields.Where(candidate => candidate.Rule is not null);

    /// <summary>Finds the element at a path as issues show it; the entries of a sliced array count as one element.</summary>
    public ElementModel Element(string path)
    {
        ElementModel element = Model.Root;
        foreach (string part in path.Split('.').Skip(1))
        {
            int bracket = part.IndexOf('[');
            string name = bracket < 0 ? part : part.Substring(0, bracket);
            element = element.Children.First(child => child.Name == name);
        }

        return element;
    }

    /// <summary>The slice that carries a field, with the array it stands in; <see langword="null"/> for a field that has an element of its own.</summary>
    public (ElementModel Array, SliceModel Slice)? SliceOf(FieldModel field)
    {
        if (Model.IsSearch)
        {
            return null;
        }

        ElementModel outer = Element(field.OuterPath);
        return outer.Slices.FirstOrDefault(slice => slice.Name == field.Name) is SliceModel found ? (outer, found) : null;
    }

    /// <summary>The path of an element below the root, which names its messages and methods.</summary>
    public static string Below(string path) => path.Substring(path.IndexOf('.') + 1);

    /// <summary>The type of a field's value, without a mark of absence.</summary>
    public static string TypeOf(FieldModel field) => field.Kind switch
    {
        FieldKind.Code => field.Codes!.Name,
        FieldKind.Typed => field.Type!.Name,
        FieldKind.Instant => "global::System.DateTimeOffset",
        FieldKind.Number => "int",
        _ => "string",
    };

    /// <summary>The name of the parameter that takes a field as text.</summary>
    public static string TextParameter(FieldModel field) =>
        Names.Camel(field.Type is { IsReference: true } ? "Reference" : field.Type?.Name ?? field.Name);
}
