using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Lets System.Text.Json write a typed value as its text and read it back, also as a property name. The default value is <c>null</c>.</summary>
/// <typeparam name="T">The typed value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextValueConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => default(T).FromText(reader.GetString()),
        _ => throw new JsonException("The JSON of " + typeof(T).Name + " must be a string."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (IsDefault(value))
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value.Value);
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        default(T).FromText(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (IsDefault(value))
        {
            throw new JsonException("The default value of " + typeof(T).Name + " has no text, so it is not a property name in JSON.");
        }

        writer.WritePropertyName(value.Value);
    }

    private static bool IsDefault(T value) => value.Value.Length == 0 && value.Equals(default(T));
}
