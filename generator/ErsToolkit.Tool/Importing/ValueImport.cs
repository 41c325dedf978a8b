using System.Collections.Generic;
using System.Globalization;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>The type of a value, and its bounds, as attributes of a field or a parameter.</summary>
internal static class ValueImport
{
    private const string Id = "id";

    /// <param name="path">Where the value is.</param>
    /// <param name="schema">What it must be.</param>
    /// <param name="types">The types and codes of the spec.</param>
    /// <param name="remarks">What could not be carried.</param>
    public static (string, string?)[] Attributes(string path, Schema schema, ImportedTypes types, List<SpecElement> remarks)
    {
        if (schema.Type == JsonSchemaType.String && schema.Values.Count > 1)
            return [("type", types.PackagedCodes(schema.Values) ?? types.CodesOf(null, schema.Values, ImportNames.Plain(path), schema.Description))];

        string? bounds = schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number ? "" : null;
        string? type = schema.Type switch
        {
            JsonSchemaType.Boolean => "boolean",
            JsonSchemaType.Integer => "integer",
            JsonSchemaType.Number => "decimal",
            _ => OfText(path, schema, types, remarks),
        };
        string? max = bounds is null && type is null && schema.MaxLength is int length and > 0 ? length.ToString(CultureInfo.InvariantCulture) : Bound(schema.Maximum, type);
        return [("type", type), ("min", bounds is null ? null : Bound(schema.Minimum, type)), ("max", bounds is null && type is not null ? null : max)];
    }

    private static string? OfText(string path, Schema schema, ImportedTypes types, List<SpecElement> remarks)
    {
        switch (schema.Format)
        {
            case "date-time":
                return "instant";
            case "date":
                return "date";
            case "uri" or "url":
                return "uri";
        }

        if (path == Id)
            return Id;

        if (path.EndsWith("reference", System.StringComparison.Ordinal) && types.ReferenceLike(schema.Example) is { } reference)
            return reference;

        if (schema.Pattern is { } pattern)
            remarks.Add(SpecElement.Comment($"{path}: the pattern {pattern} is not carried, because only types of a library have one."));

        return null;
    }

    /// <summary>A bound that the language can say; an integer has no bound beyond those of 32 bits.</summary>
    private static string? Bound(string? number, string? type) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && (type != "integer" || value is > int.MinValue and < int.MaxValue)
            ? (type == "integer" ? decimal.Truncate(value) : value).ToString(CultureInfo.InvariantCulture)
            : null;
}
