using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
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
        {
            if (AreCodes(schema.Values))
                return [("type", types.PackagedCodes(schema.Values) ?? types.CodesOf(null, schema.Values, ImportNames.Plain(path), schema.Description))];

            string values = string.Join(", ", schema.Values.Select(value => $"'{value}'"));
            remarks.Add(SpecElement.Comment($"{path}: its only values are {values}, which cannot all be members of an enumeration. Any text is accepted here."));
            return [];
        }

        string? type = schema.Type switch
        {
            JsonSchemaType.Boolean => "boolean",
            JsonSchemaType.Integer => "integer",
            JsonSchemaType.Number => "decimal",
            _ => OfText(path, schema, types, remarks),
        };
        if (schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number)
            return [("type", type), ("min", Bound(schema.Minimum, type)), ("max", Bound(schema.Maximum, type))];

        return [("type", type), ("max", type is null && schema.MaxLength is int length and > 0 ? length.ToString(CultureInfo.InvariantCulture) : null)];
    }

    /// <summary>Whether texts can be the codes of a spec: each becomes a member of an enumeration.</summary>
    public static bool AreCodes(IReadOnlyList<string> values) => values.Count > 0
        && values.All(value => IsSayable(value) && !value.Any(char.IsWhiteSpace) && GeneratedNames.WhyNotName(Names.Pascal(value)) is null)
        && values.Select(Names.Pascal).Distinct().Count() == values.Count;

    /// <summary>Whether a text can stand in a spec.</summary>
    public static bool IsSayable(string value) =>
        value.Length > 0 && value.Trim() == value && value.All(character => XmlConvert.IsXmlChar(character) && !char.IsControl(character));

    /// <summary>The type of a constant, where JSON does not show it.</summary>
    public static string? TypeOfOnly(Schema schema, string value) => schema.Type switch
    {
        JsonSchemaType.Integer => "integer",
        JsonSchemaType.Number => "decimal",
        JsonSchemaType.Boolean => "boolean",
        _ => value is "true" or "false" || decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "string" : null,
    };

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
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && (type != "integer" || value is > int.MinValue and < int.MaxValue)
            ? (type == "integer" ? decimal.Truncate(value) : value).ToString(CultureInfo.InvariantCulture)
            : null;
}
