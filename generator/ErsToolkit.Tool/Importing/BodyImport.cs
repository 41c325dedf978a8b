using System;
using System.Collections.Generic;
using System.Linq;
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

    public IEnumerable<SpecElement> Read(Schema resource) => Members(resource, "", isMandatory: true, isNamed: true);

    /// <param name="schema">The object.</param>
    /// <param name="prefix">The path of the object, with its dot.</param>
    /// <param name="isMandatory">Whether the object is always there.</param>
    /// <param name="isNamed">Whether builders set what is in it: not in the entries of slices.</param>
    private IEnumerable<SpecElement> Members(Schema schema, string prefix, bool isMandatory, bool isNamed) =>
        schema.Properties.Where(member => isNamed || prefix + member.Name != _identifier).SelectMany(member => Member(member.Schema, prefix + member.Name, isMandatory && member.IsRequired && !member.Schema.IsNullable, isNamed));

    private IEnumerable<SpecElement> Member(Schema schema, string path, bool isMandatory, bool isNamed)
    {
        string name = path.Split('.')[^1];
        if (!name.All(char.IsAsciiLetter))
            return [Lost(path, "names of elements are letters only")];

        if (path.Count(character => character == '.') > DeepestPath)
            return [Lost(path, "it is nested too deeply")];

        if (schema.IsReadOnly)
            return [Lost(path, "only answers have it (readOnly)")];

        if (isNamed && path == selector.Element)
            return Selector(schema, path);

        if (schema.Type == default && schema.Alternatives.Where(one => one.Type != default).ToArray() is [Schema only])
            return Member(only, path, isMandatory, isNamed);

        return schema.Type switch
        {
            JsonSchemaType.Object => Object(schema, path, isMandatory, isNamed),
            JsonSchemaType.Array => Array(schema, path, isMandatory, isNamed),
            JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean => Value(schema, path, isMandatory, isNamed),
            _ => [Lost(path, schema.Alternatives.Count > 0 ? "it can be of several kinds" : "the description does not say what it is")],
        };
    }

    private SpecElement[] Selector(Schema schema, string path)
    {
        string[] others = [.. schema.Values.Where(value => value != selector.Value)];
        return
        [
            SpecElement.Of("fixed", ("path", path), ("value", selector.Value)),
            .. others.Length == 0 ? [] : new[] { SpecElement.Comment($"{path}: the description also lists {string.Join(", ", others)}.") },
        ];
    }

    private IEnumerable<SpecElement> Value(Schema schema, string path, bool isMandatory, bool isNamed)
    {
        var remarks = new List<SpecElement>();
        if (schema.Values is [var only])
        {
            string? type = schema.Type switch { JsonSchemaType.Integer => "integer", JsonSchemaType.Number => "decimal", JsonSchemaType.Boolean => "boolean", _ => null };
            return
            [
                SpecElement.Of("fixed", ("path", path), ("type", type), ("value", only), ("missing", isMandatory ? null : "warning")),
                .. isMandatory ? [] : new[] { SpecElement.Comment($"{path} is optional in the description; here it is always written, and its absence is a warning.") },
            ];
        }

        (string, string?)[] attributes = ValueImport.Attributes(path, schema, types, remarks);
        return [.. remarks, .. Field(schema, path, attributes, isMandatory, isNamed)];
    }

    /// <summary>A field with a name, as far as there may be more; without one, it is only accepted.</summary>
    private IEnumerable<SpecElement> Field(Schema schema, string path, (string, string?)[] attributes, bool isMandatory, bool isNamed)
    {
        bool hasName = isNamed && _fields < MostFields;
        _fields += hasName ? 1 : 0;
        if (!hasName && isMandatory)
            yield return SpecElement.Comment($"{path} is mandatory in the description; here it is optional, because {(isNamed ? $"an operation has at most {MostFields} fields" : "no builder method supplies it")}.");

        yield return SpecElement.Of("field", [("path", path), ("name", hasName ? _names.Of(Words(path), "Value") : null), .. attributes, ("occurs", isMandatory && hasName ? null : "0..1")])
            .Saying(hasName ? DescriptionTable.FirstSentence(schema.Description) : null);
    }

    private IEnumerable<SpecElement> Object(Schema schema, string path, bool isMandatory, bool isNamed)
    {
        if (schema.SystemBeside("code") is { } system && schema.Member("code")!.Values.Count > 0)
            return Coding(schema, path, system, isMandatory, isNamed);

        SpecElement[] inner = [.. Members(schema, path + ".", isMandatory, isNamed)];
        return inner.Length > 0 || schema.Properties.Count > 0 ? inner : [Lost(path, "the description does not say what is in it")];
    }

    /// <summary>A code with its system. With one code there is nothing to choose, and it is always written.</summary>
    private IEnumerable<SpecElement> Coding(Schema schema, string path, string system, bool isMandatory, bool isNamed)
    {
        IReadOnlyList<string> codes = schema.Member("code")!.Values;
        string type = types.CodesOf(system, codes, schema.Title is { } title ? ImportNames.Plain(title) : Words(path), schema.Description);
        foreach ((string name, _, _) in schema.Properties.Where(member => member.Name is not ("system" or "code")))
            yield return Lost(path + "." + name, "a Coding is carried with its system and its code");

        if (!isNamed && codes is [var only])
        {
            yield return SpecElement.Of("field", ("path", path), ("type", type), ("occurs", isMandatory ? null : "0..1"), ("write", only));
            yield break;
        }

        foreach (SpecElement element in Field(schema, path, [("type", type)], isMandatory, isNamed))
            yield return element;
    }

    private IEnumerable<SpecElement> Array(Schema schema, string path, bool isMandatory, bool isNamed)
    {
        if (schema.Items is not { } items)
            return [Lost(path, "the description does not say what its entries are")];

        string entry = path + "[]";
        if (items.Type == JsonSchemaType.String && items.Values.Count > 0 && isNamed)
            return [SpecElement.Of("profiles", ("path", entry)).With(items.Values.Select((value, index) => SpecElement.Of("profile", ("value", value), ("write", index == 0 ? "true" : null)))), .. isMandatory ? new[] { SpecElement.Comment($"{path}: one of these must be there; here none is accepted too, and the first is written.") } : []];

        if (SliceImport.Of(items, entry) is { } slices && isNamed)
            return Slices(slices, schema, entry);

        // An array that may be empty need not be there either.
        bool isNeeded = isMandatory && schema.MinItems is null or > 0;
        IEnumerable<SpecElement> remarks = schema.MaxItems == 1 ? [] : [SpecElement.Comment($"{path} may have {(schema.MaxItems is int most ? $"up to {most}" : "any number of")} entries; here it has one.")];
        Schema first = items.Alternatives.FirstOrDefault(one => one.Type == JsonSchemaType.Object) ?? items;
        remarks = remarks.Concat(items.Alternatives.Where(one => one != first && items.Alternatives.Contains(first)).Select(one => Lost(entry, $"only the first of several kinds is; another is {Kind(one)}")));
        return remarks.Concat(first.Type == JsonSchemaType.Object && items.Alternatives.Count <= 1 | first != items
            ? Object(first, entry, isNeeded && isMandatory, isNamed)
            : [Lost(path, "its entries are not objects of one kind")]);
    }

    private IEnumerable<SpecElement> Slices(SliceImport slices, Schema array, string path)
    {
        Dictionary<string, string> cardinalities = DescriptionTable.Rows(array.Description, (_, second) => second.Contains("cardinality", StringComparison.OrdinalIgnoreCase)).DistinctBy(row => row.First).ToDictionary(row => row.First, row => row.Second);
        var remarks = new List<SpecElement>();
        _identifier = slices.Path;
        (SpecElement Slice, SpecElement[] Statements)[] all = [.. slices.Kinds.Select(kind =>
        {
            string title = kind.Schema.Title ?? kind.System.Split('/')[^1];
            string? said = cardinalities.GetValueOrDefault(title);
            string type = types.IdentifierOf(kind.System, kind.Value, ImportNames.Plain(title), remarks);
            if (said is null)
                remarks.Add(SpecElement.Comment($"{path}: the description does not say whether a {title} must be there."));

            _fields++;
            SpecElement slice = SpecElement.Of("slice", ("name", _names.Of(title, "Entry")), ("type", type), ("occurs", said is null || said.StartsWith('0') ? "0..1" : null)).Saying(DescriptionTable.FirstSentence(kind.Schema.Description));
            return (slice, Members(kind.Schema, "", isMandatory: true, isNamed: false).ToArray());
        })];
        SpecElement[] shared = slices.Shared([.. all.Select(one => one.Statements)]);
        foreach ((SpecElement slice, SpecElement[] statements) in all)
            slice.With(statements.Where(statement => statement.IsComment || shared.All(other => SliceImport.Outer(other["path"]) != SliceImport.Outer(statement["path"]))));

        return [.. remarks, SpecElement.Of("slices", ("path", path), ("by", slices.Path)).With(shared).With(all.Select(one => one.Slice))];
    }

    private static string Kind(Schema schema) => schema.Title ?? schema.SystemBeside("code") ?? schema.SystemBeside("value") ?? "without a title";

    private static SpecElement Lost(string path, string why) => SpecElement.Comment($"{path} is not carried: {why}.");

    private static string Words(string path)
    {
        string[] parts = [.. path.Split('.').Select(part => part.TrimEnd('[', ']'))];
        int length = parts.Length;
        while (length > 1 && Ends.Contains(parts[length - 1]))
            length--;

        return string.Join(' ', parts[..length]);
    }
}
