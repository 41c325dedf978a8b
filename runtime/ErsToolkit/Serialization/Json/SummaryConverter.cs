using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Lets System.Text.Json tell what an outcome or a page says, and refuses to read it back.</summary>
/// <typeparam name="T">What is told.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SummaryConverter<T> : JsonConverter<T>
    where T : IJsonSummary
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException(typeof(T).Name + " is written as JSON, but not read from it. Keep the answer that it was read from, and read that again.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        value.WriteMembers(writer);
        writer.WriteEndObject();
    }
}
