using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Makes a search from the parameters of a GET and the Bundle that answers it.</summary>
/// <param name="types">The types and codes of the spec.</param>
internal sealed class SearchImport(ImportedTypes types)
{
    private readonly ImportNames _names = new();

    /// <summary>Whether a field is sent as a header; whether one has codes.</summary>
    public bool HasHeaders { get; private set; }

    public bool HasCodes { get; private set; }

    public bool HasFields { get; private set; }

    /// <param name="name">The name of the search.</param>
    /// <param name="parameters">The parameters of the query.</param>
    /// <param name="answer">What the answer must be; <see langword="null"/> if the description does not say it.</param>
    public SpecElement Read(string name, IReadOnlyList<IOpenApiParameter> parameters, Schema? answer)
    {
        SpecElement search = SpecElement.Of("search", ("name", name), ("opens", "Search"));
        IOpenApiParameter[] queries = [.. parameters.Where(parameter => parameter.In == ParameterLocation.Query && parameter.Name is not null)];
        search.With(queries.SelectMany(Parameter));
        if (queries.All(parameter => !IsPage(parameter)))
            search.With(SpecElement.Comment("A search needs a parameter with pages=\"true\", which numbers the pages of the answer, and the description has none named 'page'."));

        return search.With(Bundle(answer));
    }

    private IEnumerable<SpecElement> Parameter(IOpenApiParameter parameter)
    {
        Schema? schema = parameter.Schema is { } said ? new Schema(said) : null;
        IReadOnlyList<string> values = schema?.Values ?? [];
        if (values is [var only])
        {
            yield return SpecElement.Of("parameter", ("query", parameter.Name), ("value", only));
            yield break;
        }

        if (schema is null || schema.Type is JsonSchemaType.Array or JsonSchemaType.Object)
        {
            yield return SpecElement.Comment($"The parameter {parameter.Name} is not carried: it is not one value.");
            yield break;
        }

        // The last word of "schedule.actor:Thing" is what it is; the others say where.
        string words = parameter.Name!.Split('.', ':')[^1];
        var remarks = new List<SpecElement>();
        (string Name, string? Value)[] attributes = ValueImport.Attributes(parameter.Name, schema, types, remarks);
        if (IsPage(parameter))
            attributes = [("type", "integer"), ("min", "1"), ("pages", "true")];

        foreach (SpecElement remark in remarks)
            yield return remark;

        HasFields = true;
        HasCodes |= values.Count > 0;
        yield return SpecElement.Of("parameter", [("query", parameter.Name), ("name", _names.Of(words, "Parameter")), .. attributes, ("occurs", parameter.Required || IsPage(parameter) ? null : "0..1")])
            .Saying(DescriptionTable.FirstSentence(parameter.Description));
    }

    private SpecElement[] Bundle(Schema? answer)
    {
        (string Type, Schema Schema)[] resources = [.. Resources(answer)];
        if (resources.Length == 0)
            return [SpecElement.Comment("A search needs a 'bundle', which says what the answer holds, and the description does not say which resources are in it.")];

        (string type, Schema match) = resources[0];
        var hops = new List<SpecElement>();
        var reads = new List<SpecElement>();
        SpecElement? only = null;
        var names = new ImportNames();
        foreach ((string name, Schema schema, bool isRequired) in match.Properties)
        {
            if (name == "id" && types.ReferenceLike(type + "/1") is { } reference)
                reads.Add(SpecElement.Of("read", ("name", names.Of("Reference", "Value")), ("path", name), ("type", reference)));
            else if (schema.Format == "date-time" && name.All(char.IsAsciiLetter))
                reads.Add(SpecElement.Of("read", ("name", names.Of(name, "Value")), ("path", name), ("type", "instant"), ("occurs", isRequired && !schema.IsNullable ? null : "0..1")).Saying(DescriptionTable.FirstSentence(schema.Description)));
            else if (name == "status" && schema.Values is [var status])
                only = SpecElement.Of("only", ("path", name), ("value", status));
            else if (schema.Member("reference")?.Example?.Split('/') is [var to, _, ..] && resources.FirstOrDefault(resource => resource.Type == to).Schema is { } other)
                Hop(name, to, other);
            else if (name is not ("resourceType" or "meta"))
                reads.Add(SpecElement.Comment($"{name} is not carried: a search reads instants, the resource's own reference, and identifiers of resources that it refers to (hop)."));
        }

        return [SpecElement.Of("bundle", ("resource", type), ("page", type + nameof(BundleModel.Page)), ("item", "Found" + type), ("items", type + "s")).Saying(DescriptionTable.FirstSentence(answer!.Description)).With(only).With(hops).With(reads)];

        void Hop(string name, string to, Schema other)
        {
            hops.Add(SpecElement.Of("hop", ("path", name + ".reference"), ("to", to)));
            reads.AddRange(Identifiers(other).Select(found => SpecElement.Of("read", ("name", names.Of(found.Type, "Value")), ("over", to), ("path", found.Path), ("type", found.Type), ("occurs", "0..1"))));
        }
    }

    /// <summary>The resources that an answer may have, each with its type, the one that is searched for first.</summary>
    private static IEnumerable<(string Type, Schema Schema)> Resources(Schema? answer)
    {
        Schema? entry = answer?.Member("entry")?.Items;
        IEnumerable<Schema> entries = entry is null ? [] : entry.Alternatives.Count > 0 ? entry.Alternatives : [entry];
        return entries.Select(one => one.Member("resource")).OfType<Schema>().SelectMany(resource => resource.Alternatives.Count > 0 ? resource.Alternatives : [resource])
            .Where(resource => resource.Member("resourceType")?.Values is [var type] && ImportNames.Plain(type) == type)
            .Select(resource => (resource.Member("resourceType")!.Values[0], resource));
    }

    /// <summary>The identifiers of known systems in the arrays of a resource.</summary>
    private IEnumerable<(string Path, string Type)> Identifiers(Schema resource) => resource.Properties
        .Where(member => member.Name.All(char.IsAsciiLetter))
        .Select(member => (member.Name, Identifier: member.Schema.Items?.Member("identifier")))
        .Where(member => member.Identifier is not null)
        .SelectMany(member => (member.Identifier!.Alternatives.Count > 0 ? member.Identifier.Alternatives : [member.Identifier]).Select(identifier => (Path: member.Name + "[].identifier", Type: types.IdentifierOf(identifier.SystemBeside("value"))))
        .Where(found => found.Type is not null).Select(found => (found.Path, found.Type!)));

    private static bool IsPage(IOpenApiParameter parameter) => string.Equals(parameter.Name, "page", StringComparison.OrdinalIgnoreCase);
}
