using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace ErsToolkit.Http.Answers;

/// <summary>A resource as an answer has it. Answers have more in them than requests, so only what is asked for is looked at.</summary>
internal sealed class AnswerResource
{
    private readonly JsonElement _root;

    private AnswerResource(JsonElement root)
    {
        _root = root;
    }

    /// <summary>Null for a body that is no such resource.</summary>
    public static AnswerResource? TryRead(ReadOnlyMemory<byte> body, string resourceType)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            var reader = new Utf8JsonReader(body.Span.StartsWith(mark) ? body.Span.Slice(mark.Length) : body.Span);
            JsonElement root = JsonElement.ParseValue(ref reader);
            return !reader.Read() && root.ValueKind == JsonValueKind.Object && Member(root, "resourceType") is { ValueKind: JsonValueKind.String } type && type.GetString() == resourceType ? new AnswerResource(root) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one tells of text that is no valid Unicode.
            return null;
        }
    }

    /// <summary>The text at a path below the resource.</summary>
    public string? Text(string path) => TextsBelow(_root, path).FirstOrDefault();

    /// <summary>All texts at a place.</summary>
    public IEnumerable<string> Values(ErsAnswerPlace place)
    {
        string path = place.Path.Substring(place.Path.IndexOf('.') + 1);
        return place.By.Length == 0
            ? TextsBelow(_root, path)
            : Elements(_root, path).SelectMany(entry => Elements(entry, place.By))
                .Where(identifier => TextsBelow(identifier, "system").Contains(place.System))
                .SelectMany(identifier => TextsBelow(identifier, "value"));
    }

    private static IEnumerable<string> TextsBelow(JsonElement element, string path) => Elements(element, path).Select(TextOf).OfType<string>();

    /// <summary>Every element at a path, through all entries of arrays on the way.</summary>
    private static IEnumerable<JsonElement> Elements(JsonElement element, string path) =>
        path.Split('.').Aggregate(Entries(element).AsEnumerable(), (found, name) => found.SelectMany(outer => Member(outer, WithoutIndex(name)) is { } inner ? Entries(inner) : []));

    /// <summary>What FHIR has an array of, e-RS writes alone in places.</summary>
    private static JsonElement[] Entries(JsonElement element) => element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];

    /// <summary>Beside a name that is a lone surrogate, no other can be looked for.</summary>
    private static JsonElement? Member(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string WithoutIndex(string name) => name.IndexOf('[') is > 0 and int bracket ? name.Substring(0, bracket) : name;

    /// <summary>A lone surrogate is well-formed JSON, and no text.</summary>
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
