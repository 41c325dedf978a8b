using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Lets System.Text.Json write a member of a code system as its code and read it back, also as a property name.</summary>
/// <remarks>The default value, which is not a code, is <c>null</c>.</remarks>
/// <typeparam name="T">The enumeration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CodeConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <summary>Gives the code of a member; empty for a value that is not one.</summary>
    protected abstract string ToCode(T value);

    /// <summary>Gives the member that a code means.</summary>
    protected abstract bool TryParse(ReadOnlySpan<byte> code, out T value);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        return reader.TokenType == JsonTokenType.String ? Parse(ref reader) : throw NotACode();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(CodeOf(value));
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(CodeOf(value));

    internal bool TryParseCode(ReadOnlySpan<byte> code, out T value) => TryParse(code, out value);

    private static JsonException NotACode() => new("The JSON of " + typeof(T).Name + " must be one of its codes, as a string.");

    private T Parse(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> code = reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        return TryParse(code, out T value) ? value : throw NotACode();
    }

    private string CodeOf(T value)
    {
        string code = ToCode(value);
        return code.Length > 0 ? code : throw new JsonException("The value is not a member of " + typeof(T).Name + ", so it has no code.");
    }
}
