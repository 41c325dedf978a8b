using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Keeps System.Text.Json away from what is not to be written.</summary>
/// <typeparam name="T">What is not to be written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RefusingConverter<T> : JsonConverter<T>
{
    private protected RefusingConverter()
    {
    }

    private protected abstract string Advice { get; }

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refused();

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refused();

    private JsonException Refused() => new(typeof(T).Name + " is neither written as JSON nor read from it. " + Advice);
}
