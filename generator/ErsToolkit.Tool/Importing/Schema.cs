using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>A schema with what it is made of put together.</summary>
/// <param name="schema">The schema as the description has it.</param>
internal sealed class Schema(IOpenApiSchema schema)
{
    /// <summary>Parts of parts are not looked at further: a description may refer to itself.</summary>
    private const int DeepestPart = 8;

    private readonly IOpenApiSchema[] _parts = [.. Parts(schema, 0)];
    private IReadOnlyList<(string Name, Schema Schema, bool IsRequired)>? _properties;
    private IReadOnlyList<Schema>? _alternatives;

    /// <summary>The schema of a content, in JSON if there is a choice; <see langword="null"/> if none is given.</summary>
    public static Schema? Of(IDictionary<string, IOpenApiMediaType>? content) => content?
        .OrderByDescending(one => one.Key.Contains("json", StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Value.Schema)
        .FirstOrDefault(schema => schema is not null) is { } schema ? new Schema(schema) : null;

    public JsonSchemaType Type
    {
        get
        {
            JsonSchemaType said = (First(part => part.Type) ?? default) & ~JsonSchemaType.Null;
            JsonSchemaType shown = Properties.Count > 0 ? JsonSchemaType.Object : Items is not null ? JsonSchemaType.Array : default;
            return said != default ? said : shown;
        }
    }

    public bool IsNullable => _parts.Any(part => part.Type?.HasFlag(JsonSchemaType.Null) == true) || Alternatives.Any(one => one.IsNull);

    private bool IsNull => _parts.Any(part => part.Type == JsonSchemaType.Null);

    public string? Title => First(part => part.Title);

    public string? Description => First(part => part.Description);

    public string? Format => First(part => part.Format);

    public string? Pattern => First(part => part.Pattern);

    public int? MaxLength => First(part => part.MaxLength);

    public int? MinItems => First(part => part.MinItems);

    public int? MaxItems => First(part => part.MaxItems);

    public string? Minimum => First(part => part.Minimum);

    public string? Maximum => First(part => part.Maximum);

    public bool IsReadOnly => _parts.Any(part => part.ReadOnly);

    public Schema? Items => First(part => part.Items) is { } items ? new Schema(items) : null;

    /// <summary>A value that the description shows.</summary>
    public string? Example
    {
        get
        {
#pragma warning disable CS0618 // Descriptions of version 3.0 have it, and those of 3.1 the other.
            JsonNode? shown = First(part => part.Example) ?? First(part => part.Examples?.FirstOrDefault());
#pragma warning restore CS0618
            return shown is JsonValue value ? value.ToString().Trim().Trim('\'') : null;
        }
    }

    /// <summary>The only values; empty if any is accepted.</summary>
    public IReadOnlyList<string> Values
    {
        get
        {
            IEnumerable<JsonNode?> listed = First(part => part.Enum is { Count: > 0 } values ? values : null) ?? [];
            return First(part => part.Const) is { } only ? [only] : [.. listed.OfType<JsonValue>().Select(value => value.ToString())];
        }
    }

    /// <summary>The members, in their order.</summary>
    public IReadOnlyList<(string Name, Schema Schema, bool IsRequired)> Properties => _properties ??= ReadProperties();

    /// <summary>The schemas of which one holds.</summary>
    public IReadOnlyList<Schema> Alternatives => _alternatives ??= [.. _parts.SelectMany(part => (part.AnyOf ?? []).Concat(part.OneOf ?? [])).Select(part => new Schema(part))];

    public Schema? Member(string name) => Properties.FirstOrDefault(member => member.Name == name).Schema;

    /// <summary>Whether it is an object with a system and a value or a code, and the system.</summary>
    public string? SystemBeside(string member) => Member("system")?.Values is [var system] && Member(member) is not null ? system : null;

    private (string Name, Schema Schema, bool IsRequired)[] ReadProperties()
    {
        HashSet<string> required = [.. _parts.SelectMany(part => part.Required ?? Enumerable.Empty<string>())];
        var members = _parts.SelectMany(part => part.Properties ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>());
        return [.. members.DistinctBy(member => member.Key).Select(member => (member.Key, new Schema(member.Value), required.Contains(member.Key)))];
    }

    private T? First<T>(Func<IOpenApiSchema, T?> get) => _parts.Select(get).FirstOrDefault(value => value is not null);

    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema, int depth) =>
        depth > DeepestPart ? [] : (schema.AllOf ?? []).SelectMany(part => Parts(part, depth + 1)).Prepend(schema);
}
