using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Lets System.Text.Json write a request as the payload that is sent, and read one back through all checks.</summary>
/// <typeparam name="T">The request.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PayloadConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Gives the request as minified JSON.</summary>
    protected abstract byte[] ToUtf8Json(T value);

    /// <summary>Reads a request, or says what is wrong with it.</summary>
    protected abstract bool TryParse(ReadOnlySpan<byte> utf8Json, out T? value, out ValidationResult why);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        byte[] utf8Json = Encoding.UTF8.GetBytes(RawJson.Read(ref reader, typeof(T).Name));
        return TryParse(utf8Json, out T? value, out ValidationResult why) ? value : throw Refused(why);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RawJson.Write(writer, ToUtf8Json(value));

    internal static JsonException Refused(ValidationResult why)
    {
        var inner = new ErsValidationException(why, "The JSON is not a valid " + typeof(T).Name + ". Lines and columns count from where it begins.");
        return new JsonException(inner.Message, inner);
    }
}
