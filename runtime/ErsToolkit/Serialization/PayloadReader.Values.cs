using System;
using System.Text;

namespace ErsToolkit.Serialization;

public ref partial struct PayloadReader
{
    /// <summary>Gives a captured text as a string.</summary>
    public readonly string GetString(JsonToken token)
    {
        ReadOnlySpan<byte> text = _utf8.Slice(token.Start, token.Length);
        return token.IsEscaped ? TextEscapes.Decode(text) : Utf8Text.Decode(text);
    }

    /// <summary>Gives a captured true or false.</summary>
    public readonly bool GetBoolean(JsonToken token) => _utf8[token.Start] == 't';

    /// <summary>Gives a captured text, or number, as UTF-8 without escapes.</summary>
    public readonly ReadOnlySpan<byte> GetUtf8(JsonToken token)
    {
        ReadOnlySpan<byte> text = _utf8.Slice(token.Start, token.Length);
        return token.IsEscaped ? Encoding.UTF8.GetBytes(TextEscapes.Decode(text)) : text;
    }
}
