using System;
using System.Collections.Generic;
using System.Linq;
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
        Schema? resource = answer?.Member("entry")?.Items?.Member("resource");
        Schema? match = resource is null ? null : resource.Alternatives.FirstOrDefault(one => one.Member("resourceType")?.Values.Count == 1) ?? resource;
        if (match?.Member("resourceType")?.Values is not [var type] || ImportNames.Plain(type).Length == 0)
            return [SpecElement.Comment("A search needs a 'bundle', which says what the answer holds, and the description does not say which resources are in it.")];

        SpecElement bundle = SpecElement.Of("bundle", ("resource", type), ("page", type + "Page"), ("item", "Found" + type), ("items", type + "s")).Saying(DescriptionTable.FirstSentence(answer!.Description));
        var names = new ImportNames();
        var reads = new List<SpecElement>();
        foreach ((string name, Schema schema, bool isRequired) in match.Properties)
        {
            if (name == "id" && types.ReferenceLike(type + "/1") is { } reference)
                reads.Add(SpecElement.Of("read", ("name", names.Of("Reference", "Value")), ("path", name), ("type", reference)));
            else if (schema.Format == "date-time" && name.All(char.IsAsciiLetter))
                reads.Add(SpecElement.Of("read", ("name", names.Of(name, "Value")), ("path", name), ("type", "instant"), ("occurs", isRequired && !schema.IsNullable ? null : "0..1")).Saying(DescriptionTable.FirstSentence(schema.Description)));
            else if (name == "status" && schema.Values is [var only])
                bundle.With(SpecElement.Of("only", ("path", name), ("value", only)));
            else if (name is not ("resourceType" or "meta"))
                reads.Add(SpecElement.Comment($"{name} is not carried: a search reads instants, the resource's own reference, and identifiers of resources that it refers to (hop)."));
        }

        return [bundle.With(reads)];
    }

    private static bool IsPage(IOpenApiParameter parameter) => string.Equals(parameter.Name, "page", StringComparison.OrdinalIgnoreCase);
}
