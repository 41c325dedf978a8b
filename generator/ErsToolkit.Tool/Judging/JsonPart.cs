using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ErsToolkit.Tool.Judging;

/// <summary>A value in a payload, with where it stands. Members that repeat are all there.</summary>
internal sealed partial class JsonPart
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

    /// <summary>The text behind a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>Reads a payload.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="isLenient">Whether a text that is not valid is read all the same.</param>
    /// <exception cref="JsonException">It is not well-formed.</exception>
    /// <exception cref="InvalidOperationException">A text in it has half of a surrogate pair.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> utf8, bool isLenient = false)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
        reader.Read();
        JsonPart root = Read(ref reader, isLenient);
        reader.Read();
        return root;
    }

    private static string TextOf(ref Utf8JsonReader reader, bool isLenient)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException) when (isLenient)
        {
            // Each half of a surrogate pair, and each byte that is no text, becomes a replacement character.
            string unescaped = Escape().Replace(Encoding.UTF8.GetString(reader.ValueSpan), match => match.Value[1] switch
            {
                'u' => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
                'b' => "\b",
                'f' => "\f",
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                char itself => itself.ToString(),
            });
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(unescaped));
        }
    }

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    private static JsonPart Read(ref Utf8JsonReader reader, bool isLenient)
    {
        int start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new JsonPart(reader.TokenType, start) { Text = TextOf(ref reader, isLenient) };
            case JsonTokenType.Number:
                return new JsonPart(reader.TokenType, start) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.StartArray:
                var array = new JsonPart(reader.TokenType, start);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Entries.Add(Read(ref reader, isLenient));

                return array;
            case JsonTokenType.StartObject:
                var item = new JsonPart(reader.TokenType, start);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    (string name, int position) = (TextOf(ref reader, isLenient), (int)reader.TokenStartIndex);
                    reader.Read();
                    item.Members.Add((name, position, Read(ref reader, isLenient)));
                }

                return item;
            default:
                return new JsonPart(reader.TokenType, start);
        }
    }
}
