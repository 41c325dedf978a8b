using System;
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
            var resource = new AnswerResource(root);
            return !reader.Read() && root.ValueKind == JsonValueKind.Object && resource.Text("resourceType") == resourceType ? resource : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one tells of text that is no valid Unicode.
            return null;
        }
    }

    /// <summary>The text at a path below the resource; null where there is not exactly one.</summary>
    public string? Text(string path)
    {
        var walk = new AnswerWalk("", "", "");
        walk.Visit(_root, path.AsSpan());
        return walk.Found.Single;
    }

    /// <summary>What there is at a place.</summary>
    public AnswerValues Values(ErsAnswerPlace place)
    {
        var walk = new AnswerWalk(place.By, place.System, place.Leaf);
        walk.Visit(_root, place.Path.AsSpan(place.Path.IndexOf('.') + 1));
        return walk.Found;
    }
}
