using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Lets System.Text.Json write a ground as its own JSON, with its checksum, and read one back.</summary>
/// <typeparam name="T">The ground.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeptConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Gives the ground as JSON.</summary>
    protected abstract string ToJson(T value);

    /// <summary>Reads a ground, or says what is wrong with it.</summary>
    protected abstract bool TryFromJson(string json, out T? value, out string problem);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryFromJson(RawJson.Read(ref reader, typeof(T).Name), out T? value, out string problem)
            ? value
            : throw new JsonException("The JSON is not a valid " + typeof(T).Name + ". " + problem);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RawJson.Write(writer, Encoding.UTF8.GetBytes(ToJson(value)));
}
