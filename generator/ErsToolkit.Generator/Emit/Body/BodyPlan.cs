using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>A request with a body.</summary>
internal sealed class BodyPlan(EndpointModel endpoint, BodyModel model) : OperationPlan(endpoint, model)
{
    public BodyModel Body { get; } = model;

    public override bool ChangesSomething => true;

    public string Reader => Model.Name + "Reader";

    public string Writer => Model.Name + "Writer";

    public string Tokens => Model.Name + "Tokens";

    public string Context => Model.Name + "Context";

    public string ContextChecks => Model.Name + "ContextChecks";

    /// <summary>The resources that the operation's checks look at.</summary>
    public IEnumerable<ResourceModel> HeldResources => Endpoint.Resources.Where(resource => Body.Checks.Any(check => check.Given.Contains(resource.Name)));

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

    public override string MissingKey(FieldModel field) => Keys.Missing;

    public override (ElementModel Array, SliceModel Slice)? SliceOf(FieldModel field)
    {
        ElementModel outer = Element(field.OuterPath);
        return outer.Slices.FirstOrDefault(slice => slice.Name == field.Name) is SliceModel found ? (outer, found) : null;
    }

    public override IReadOnlyList<(ElementModel Element, string Path)> Around(FieldModel field)
    {
        var around = new List<(ElementModel Element, string Path)>();
        for (int dot = field.OuterPath.IndexOf('.', Model.Root.Name.Length + 1); dot >= 0; dot = field.OuterPath.IndexOf('.', dot + 1))
        {
            string path = field.OuterPath.Substring(0, dot);
            around.Add((Element(path), path.EndsWith("[0]", StringComparison.Ordinal) ? path.Substring(0, path.Length - 3) : path));
        }

        return around;
    }

    public override (Demand Severity, string Key, string Message)? Empty(FieldModel field)
    {
        if (SliceOf(field) is (ElementModel array, SliceModel slice))
        {
            return (Demand.Error, Keys.Missing, Catalog.MissingValue(array, slice));
        }

        ElementModel leaf = Element(field.LeafPath);
        string name = Below(field.LeafPath);
        return leaf.Missing == Demand.None
            ? (Demand.Error, Keys.Invalid, Catalog.Empty(leaf, name))
            : (leaf.Missing, Keys.Missing, Catalog.Missing(leaf, name));
    }

    public override string Missing(FieldModel field) =>
        SliceOf(field) is (ElementModel array, SliceModel slice) ? Catalog.MissingSlice(array, slice) : Catalog.Missing(Element(field.OuterPath), Below(field.OuterPath));

    public override string Invalid(FieldModel field) =>
        SliceOf(field) is (ElementModel array, SliceModel slice) ? Catalog.InvalidSlice(array, slice)
        : field.Value.IsAnyText ? Catalog.IllFormed(field)
        : Catalog.Invalid(Element(field.LeafPath), Below(field.LeafPath));

    public override string TooLong(FieldModel field) => Catalog.Invalid(Element(field.LeafPath), Below(field.LeafPath));
}
