using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>The names that a condition can use: fields of a request, parts of those that are references, and values of the resources that are given.</summary>
internal sealed class ConditionNames
{
    public required Definitions<FieldModel> Fields { get; init; }

    public required Definitions<ResourceModel> Resources { get; init; }

    /// <summary>The names of the resources that the condition may look at.</summary>
    public required IReadOnlyCollection<string> Given { get; init; }

    public required Definitions<CodesModel> Codes { get; init; }

    /// <summary>Finds what a name of one word means.</summary>
    public OperandModel? Field(string name) => Fields.Find(name) is not FieldModel field ? null : new OperandModel
    {
        Kind = OperandKind.Field,
        Name = name,
        Type = field.Value.Compared,
        IsOptional = !field.IsRequired,
    };

    /// <summary>Finds what a name of two words can mean: a value of a resource, a part of a field, or both.</summary>
    public IReadOnlyList<OperandModel> Members(string owner, string name)
    {
        var found = new List<OperandModel>();
        if (Given.Contains(owner) && Resources.Find(owner)?.Values.FirstOrDefault(value => value.Name == name) is HeldValueModel held)
        {
            found.Add(new OperandModel { Kind = OperandKind.Held, Owner = owner, Name = name, Type = held.Type, IsOptional = held.IsOptional, IsList = held.IsList });
        }

        if (Fields.Find(owner) is FieldModel field && field.Type?.Parts.FirstOrDefault(candidate => candidate.Name == name) is TemplatePartModel part)
        {
            var type = new ValueTypeModel(part.IsNumber ? ValueKind.Number : ValueKind.Text);
            found.Add(new OperandModel { Kind = OperandKind.Part, Owner = owner, Name = name, Type = type, IsOptional = !field.IsRequired });
        }

        return found;
    }

    /// <summary>Whether a name may mean something that was reported.</summary>
    public bool MayKnow(string owner) =>
        (Fields.MayHave(owner) && Fields.Find(owner) is null) || (Given.Contains(owner) && Resources.Find(owner) is null);

    /// <summary>Says what to do about a dotted name that nothing has.</summary>
    public string Advice(string owner) =>
        Resources.Find(owner) is not null && !Given.Contains(owner)
            ? "Add " + owner + " to 'given'"
            : Names.Advice(Given.Select(Resources.Find).OfType<ResourceModel>().SelectMany(resource => resource.Values.Select(value => resource.Name + "." + value.Name))
                .Concat(Fields.Usable.SelectMany(field => field.Type?.Parts.Select(part => field.Name + "." + part.Name) ?? [])));
}
