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
    private const string NoPages =
        "A search needs a parameter with pages=\"true\", which numbers the pages of the answer, and the description has none named 'page'.";

    private const string NoBundle =
        "A search needs a 'bundle', which says what the answer holds, and the description does not say which resources are in it.";

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
            search.With(SpecElement.Comment(NoPages));

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
        string? occurs = parameter.Required || IsPage(parameter) ? null : "0..1";
        yield return SpecElement.Of("parameter", [("query", parameter.Name), ("name", _names.Of(words, "Parameter")), .. attributes, ("occurs", occurs)])
            .Saying(DescriptionTable.FirstSentence(parameter.Description));
    }

    private SpecElement[] Bundle(Schema? answer)
    {
        (string Type, Schema Schema)[] resources = [.. Resources(answer)];
        if (resources.Length == 0)
            return [SpecElement.Comment(NoBundle)];

        (string type, Schema match) = resources[0];
        SpecElement bundle = SpecElement
            .Of("bundle", ("resource", type), ("page", type + nameof(BundleModel.Page)), ("item", "Found" + type), ("items", type + "s"))
            .Saying(DescriptionTable.FirstSentence(answer!.Description));
        var names = new ImportNames();
        var reads = new List<SpecElement>();
        foreach ((string name, Schema schema, bool isRequired) in match.Properties.Where(member => member.Name is not ("resourceType" or "meta")))
        {
            if (name == "status" && schema.Values is [var status])
                bundle.With(SpecElement.Of("only", ("path", name), ("value", status)));
            else if (schema.Member("reference")?.Example?.Split('/') is [var to, ..] && resources.FirstOrDefault(other => other.Type == to).Schema is { } included)
                reads.AddRange(Hop(name, to, included, names));
            else
                reads.Add(Read(name, schema, isRequired, type, names));
        }

        // What a hop leads to is said before it is read.
        return [bundle.With(reads.Where(read => read.Name == "hop")).With(reads.Where(read => read.Name != "hop"))];
    }

    private SpecElement Read(string name, Schema schema, bool isRequired, string resource, ImportNames names)
    {
        if (name == "id" && types.ReferenceLike(resource + "/1") is { } reference)
            return SpecElement.Of("read", ("name", names.Of("Reference", "Value")), ("path", name), ("type", reference));

        string? occurs = isRequired && !schema.IsNullable ? null : "0..1";
        return schema.Format == "date-time" && name.All(char.IsAsciiLetter)
            ? SpecElement.Of("read", ("name", names.Of(name, "Value")), ("path", name), ("type", "instant"), ("occurs", occurs)).Saying(DescriptionTable.FirstSentence(schema.Description))
            : SpecElement.Comment($"{name} is not carried: a search reads instants, its own reference, and identifiers of resources that it refers to (hop).");
    }

    /// <summary>A reference to a resource that the answer includes, and the identifiers in it.</summary>
    private IEnumerable<SpecElement> Hop(string name, string to, Schema included, ImportNames names)
    {
        yield return SpecElement.Of("hop", ("path", name + ".reference"), ("to", to));
        foreach ((string path, string type) in Identifiers(included))
            yield return SpecElement.Of("read", ("name", names.Of(type, "Value")), ("over", to), ("path", path), ("type", type), ("occurs", "0..1"));
    }

    /// <summary>The resources that an answer may have, each with its type, the one that is searched for first.</summary>
    private static IEnumerable<(string Type, Schema Schema)> Resources(Schema? answer) => Kinds(answer?.Member("entry")?.Items)
        .SelectMany(entry => Kinds(entry.Member("resource")))
        .Select(resource => (Type: resource.Member("resourceType")?.Values is [var only] && ImportNames.Plain(only) == only ? only : "", resource))
        .Where(found => found.Type.Length > 0);

    /// <summary>The identifiers of known systems in the arrays of a resource.</summary>
    private IEnumerable<(string Path, string Type)> Identifiers(Schema resource) =>
        from member in resource.Properties
        where member.Name.All(char.IsAsciiLetter)
        from identifier in Kinds(member.Schema.Items?.Member("identifier"))
        let type = types.IdentifierOf(identifier.SystemBeside("value"))
        where type is not null
        select (member.Name + "[].identifier", type);

    /// <summary>The schemas of which one holds, or the only one.</summary>
    private static IReadOnlyList<Schema> Kinds(Schema? schema) => schema is null ? [] : schema.Alternatives is { Count: > 0 } kinds ? kinds : [schema];

    private static bool IsPage(IOpenApiParameter parameter) => string.Equals(parameter.Name, "page", StringComparison.OrdinalIgnoreCase);
}
