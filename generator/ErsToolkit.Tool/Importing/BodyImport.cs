using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Body;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Makes the statements of an operation from the schema of a body.</summary>
/// <param name="types">The types and codes of the spec.</param>
/// <param name="selector">The element that tells the operation from others, and its value.</param>
internal sealed class BodyImport(ImportedTypes types, (string Element, string Value) selector)
{
    /// <summary>Each field has a bit in what is generated.</summary>
    private const int MostFields = 31;

    private const int DeepestPath = 12;

    /// <summary>Ends of a path that say how a value is written, and nothing of what it is.</summary>
    private static readonly string[] Ends = ["reference", "coding", "code", "value", "identifier"];

    private readonly ImportNames _names = new();
    private int _fields;

    /// <summary>The identifier by which entries are told apart, while the entries are looked at.</summary>
    private string? _identifier;

    public IEnumerable<SpecElement> Read(Schema resource) => Members(resource, new Position("", IsMandatory: true, IsRequired: true, IsNamed: true));

    private IEnumerable<SpecElement> Members(Schema schema, Position place) => schema.Properties
        .Select(member => (member.Schema, Place: place.To(member.Name, member.IsRequired, member.Schema.IsNullable)))
        .Where(member => place.IsNamed || member.Place.Path != _identifier)
        .SelectMany(member => Member(member.Schema, member.Place));

    private IEnumerable<SpecElement> Member(Schema schema, Position place)
    {
        if (!place.Name.All(char.IsAsciiLetter) || !char.IsAsciiLetterLower(place.Name[0]))
            return [Lost(place, "the name of an element is letters only, and starts with a small one")];

        if (place.Path.Count(character => character == '.') > DeepestPath)
            return [Lost(place, "it is nested too deeply")];

        if (schema.IsReadOnly)
            return [Lost(place with { IsRequired = false }, "only answers have it (readOnly)")];

        if (place.IsNamed && place.Path == selector.Element)
            return Selector(schema, place.Path);

        if (schema.Type == default && schema.Alternatives.Where(one => one.Type != default).ToArray() is [Schema only])
            return Member(only, place);

        return schema.Type switch
        {
            JsonSchemaType.Object => Object(schema, place),
            JsonSchemaType.Array => Array(schema, place),
            JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean => Value(schema, place),
            _ => [Lost(place, schema.Alternatives.Count > 0 ? "it can be of several kinds" : "the description does not say what it is")],
        };
    }

    private SpecElement[] Selector(Schema schema, string path)
    {
        string[] others = [.. schema.Values.Where(value => value != selector.Value)];
        return
        [
            SpecElement.Of("fixed", ("path", path), ("type", ValueImport.TypeOfOnly(schema, selector.Value)), ("value", selector.Value)),
            .. others.Length == 0 ? [] : new[] { SpecElement.Comment($"{path}: the description also lists {string.Join(", ", others)}.") },
        ];
    }

    private IEnumerable<SpecElement> Value(Schema schema, Position place)
    {
        var remarks = new List<SpecElement>();
        if (schema.Values is not [var only])
        {
            (string, string?)[] attributes = ValueImport.Attributes(place.Path, schema, types, remarks);
            return [.. remarks, .. Field(schema, place, attributes)];
        }

        if (!ValueImport.IsSayable(only))
            return [Lost(place, "no spec can say its only value")];

        string? missing = place.IsMandatory ? null : "warning";
        SpecElement constant = SpecElement.Of("fixed", ("path", place.Path), ("type", ValueImport.TypeOfOnly(schema, only)), ("value", only), ("missing", missing));
        return place.IsMandatory
            ? [constant]
            : [constant, SpecElement.Comment($"{place.Path} is optional in the description; here it is always written, and its absence is a warning.")];
    }

    /// <summary>A field with a name, as far as there may be more; without one, it is only accepted.</summary>
    private IEnumerable<SpecElement> Field(Schema schema, Position place, (string, string?)[] attributes)
    {
        bool hasName = place.IsNamed && _fields < MostFields;
        _fields += hasName ? 1 : 0;
        string why = place.IsNamed ? $"an operation has at most {MostFields} fields" : "no builder method supplies it";
        if (!hasName && place.IsMandatory)
            yield return SpecElement.Comment($"{place.Path} is mandatory in the description; here it is optional, because {why}.");

        string? name = hasName ? _names.Of(Words(place.Path), "Value") : null;
        yield return SpecElement.Of("field", [("path", place.Path), ("name", name), .. attributes, ("occurs", place.IsMandatory && hasName ? null : "0..1")])
            .Saying(hasName ? DescriptionTable.FirstSentence(schema.Description) : null);
    }

    private IEnumerable<SpecElement> Object(Schema schema, Position place)
    {
        if (schema.SystemBeside("code") is { } system && FhirElements.MayBeCoding(place.Path) && ValueImport.AreCodes(schema.Member("code")!.Values))
            return Coding(schema, place, system);

        SpecElement[] inner = [.. Members(schema, place)];
        return inner.Any(element => !element.IsComment) || (schema.Properties.Count > 0 && !place.IsNamed)
            ? inner
            : [.. inner, Lost(place, schema.Properties.Count > 0 ? "none of its elements is" : "the description does not say what is in it")];
    }

    /// <summary>A code with its system. With one code there is nothing to choose, and it is always written.</summary>
    private IEnumerable<SpecElement> Coding(Schema schema, Position place, string system)
    {
        IReadOnlyList<string> codes = schema.Member("code")!.Values;
        string type = types.CodesOf(system, codes, schema.Title is { } title ? ImportNames.Plain(title) : Words(place.Path), schema.Description);
        foreach ((string name, _, bool isRequired) in schema.Properties.Where(member => member.Name is not ("system" or "code")))
            yield return Lost(place.To(name, isRequired), "a Coding is carried with its system and its code");

        if (!place.IsNamed && codes is [var only])
        {
            yield return SpecElement.Of("field", ("path", place.Path), ("type", type), ("occurs", place.IsMandatory ? null : "0..1"), ("write", only));
            yield break;
        }

        foreach (SpecElement element in Field(schema, place, [("type", type)]))
            yield return element;
    }

    private IEnumerable<SpecElement> Array(Schema schema, Position place)
    {
        if (schema.Items is not { } items)
            return [Lost(place, "the description does not say what its entries are")];

        Position entry = place with { Path = place.Path + "[]" };
        if (items.Type == JsonSchemaType.String && items.Values.Count > 0 && place.IsNamed && items.Values.All(ValueImport.IsSayable))
            return Profiles(schema, items, place, entry.Path);

        if (SliceImport.Of(items, entry.Path) is { } slices && place.IsNamed)
            return Slices(slices, schema, entry.Path);

        // An array that may be empty need not be there either.
        entry = schema.MinItems == 0 ? entry with { IsMandatory = false } : entry;
        string count = schema.MaxItems is int most ? $"up to {most}" : "any number of";
        SpecElement[] longer = schema.MaxItems == 1 ? [] : [SpecElement.Comment($"{place.Path} may have {count} entries; here it has one.")];
        Schema[] kinds = items.Alternatives.Count > 0 ? [.. items.Alternatives] : [items];
        Schema? first = kinds.FirstOrDefault(one => one.Type == JsonSchemaType.Object);
        if (first is null)
            return [Lost(place, "its entries are not objects of one kind")];

        IEnumerable<SpecElement> others = kinds.Where(one => one != first)
            .Select(one => Lost(entry with { IsRequired = false }, $"only the first of several kinds is; another is {Kind(one)}"));
        return [.. longer, .. others, .. Object(first, entry)];
    }

    private static IEnumerable<SpecElement> Profiles(Schema array, Schema items, Position place, string path)
    {
        IEnumerable<SpecElement> profiles = items.Values.Select((value, index) => SpecElement.Of("profile", ("value", value), ("write", index == 0 ? "true" : null)));
        yield return SpecElement.Of("profiles", ("path", path)).With(profiles);
        if (array.MaxItems < items.Values.Count)
            yield return SpecElement.Comment($"{place.Path}: the description accepts at most {array.MaxItems} of these at once.");

        if (place.IsMandatory)
            yield return SpecElement.Comment($"{place.Path}: the description wants one of these; here none is accepted too, and the first is written.");
    }

    private IEnumerable<SpecElement> Slices(SliceImport slices, Schema array, string path)
    {
        Dictionary<string, string> cardinalities = DescriptionTable.Rows(array.Description, _ => true, "cardinality")
            .DistinctBy(row => row.First)
            .Where(row => row.Other is [_, '.', '.', _])
            .ToDictionary(row => row.First, row => row.Other);
        var remarks = new List<SpecElement>();
        _identifier = slices.Path;
        (SpecElement Slice, SpecElement[] Statements)[] all = [.. slices.Kinds.Select(kind => (Slice(kind), Entry(kind.Schema)))];
        SpecElement[] shared = slices.Shared([.. all.Select(one => one.Statements)]);
        foreach ((SpecElement slice, SpecElement[] statements) in all)
            slice.With(statements.Where(statement => statement.IsComment || shared.All(other => SliceImport.Outer(other) != SliceImport.Outer(statement))));

        return [.. remarks, SpecElement.Of("slices", ("path", path), ("by", slices.Path)).With(shared).With(all.Select(one => one.Slice))];

        SpecElement Slice((Schema Schema, string System, Schema Value) kind)
        {
            string title = kind.Schema.Title ?? kind.System.Split('/')[^1];
            string type = types.IdentifierOf(kind.System, kind.Value, ImportNames.Plain(title), remarks);
            if (!cardinalities.TryGetValue(title, out string? said))
                remarks.Add(SpecElement.Comment($"{path}: the description does not say whether a {title} must be there."));

            _fields++;
            string? occurs = said is ['1', ..] ? null : "0..1";
            return SpecElement.Of("slice", ("name", _names.Of(title, "Entry")), ("type", type), ("occurs", occurs)).Saying(DescriptionTable.FirstSentence(kind.Schema.Description));
        }

        SpecElement[] Entry(Schema schema) => [.. Members(schema, new Position("", IsMandatory: true, IsRequired: true, IsNamed: false))];
    }

    private static string Kind(Schema schema) => schema.Title ?? schema.SystemBeside("code") ?? schema.SystemBeside("value") ?? "without a title";

    private static SpecElement Lost(Position place, string why) =>
        SpecElement.Comment($"{place.Path}{(place.IsRequired ? ", which is mandatory," : "")} is not carried: {why}.");

    private static string Words(string path)
    {
        string[] parts = [.. path.Split('.').Select(part => part.TrimEnd('[', ']'))];
        int length = parts.Length;
        while (length > 1 && Ends.Contains(parts[length - 1]))
            length--;

        return string.Join(' ', parts[..length]);
    }

    /// <summary>Where an element is.</summary>
    /// <param name="Path">Its path; empty for the resource, or for an entry.</param>
    /// <param name="IsMandatory">Whether every payload has it.</param>
    /// <param name="IsRequired">Whether the object that it is in always has it.</param>
    /// <param name="IsNamed">Whether builders set what is in it: not in the entries of slices.</param>
    private sealed record Position(string Path, bool IsMandatory, bool IsRequired, bool IsNamed)
    {
        public string Name => Path.Split('.')[^1];

        /// <summary>A member of the object. One that may be null need not be there for a spec, in which null counts as absent.</summary>
        public Position To(string member, bool isRequired, bool isNullable = false) => this with
        {
            Path = Path.Length == 0 ? member : Path + "." + member,
            IsMandatory = IsMandatory && isRequired && !isNullable,
            IsRequired = isRequired,
        };
    }
}
