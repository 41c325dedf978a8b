using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace ErsToolkit.Tool.Judging;

/// <summary>A value in a payload, with where it stands. Members that repeat are all there.</summary>
internal sealed class JsonPart
{
    private const int MaximumDepth = 64;

    private JsonPart(JsonTokenType kind, int start) => (Kind, Start) = (kind, start);

    /// <summary>The token that the value starts with.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>The offset of its first byte.</summary>
    public int Start { get; }

    /// <summary>A text without escapes, or a number as it is written.</summary>
    public string Text { get; private init; } = "";

    public List<(string Name, int Start, JsonPart Value)> Members { get; } = [];

    public List<JsonPart> Entries { get; } = [];

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    public bool IsText => Kind == JsonTokenType.String;

    public bool IsNull => Kind == JsonTokenType.Null;

    /// <summary>Whether the value is an array without entries, which counts as no value.</summary>
    public bool IsEmptyArray => IsArray && Entries.Count == 0;

    /// <summary>Reads a payload.</summary>
    /// <exception cref="JsonException">It is not well-formed.</exception>
    /// <exception cref="InvalidOperationException">A text in it has half of a surrogate pair.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
        reader.Read();
        JsonPart root = Read(ref reader);
        reader.Read();
        return root;
    }

    private static JsonPart Read(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new JsonPart(reader.TokenType, start) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonPart(reader.TokenType, start) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.StartArray:
                var array = new JsonPart(reader.TokenType, start);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Entries.Add(Read(ref reader));

                return array;
            case JsonTokenType.StartObject:
                var item = new JsonPart(reader.TokenType, start);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    (string name, int position) = (reader.GetString()!, (int)reader.TokenStartIndex);
                    reader.Read();
                    item.Members.Add((name, position, Read(ref reader)));
                }

                return item;
            default:
                return new JsonPart(reader.TokenType, start);
        }
    }
}
