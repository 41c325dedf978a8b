using System;
using System.Buffers;
using System.Text.Json;

namespace ErsSimulator.Http;

/// <summary>Shorthands for writing JSON.</summary>
internal static class Json
{
    public static byte[] Write(Action<Utf8JsonWriter> write, bool isIndented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = isIndented }))
            write(json);

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An object; with a name inside an object, without one inside an array or as the root.</summary>
    public static void Object(this Utf8JsonWriter json, string? name, Action write)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);

        write();
        json.WriteEndObject();
    }

    public static void Array(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartArray(name);
        write();
        json.WriteEndArray();
    }

    /// <summary><c>identifier</c> with system and value.</summary>
    public static void Identifier(this Utf8JsonWriter json, string system, string value) => json.Object("identifier", () =>
    {
        json.WriteString("system", system);
        json.WriteString("value", value);
    });

    /// <summary>An array of one coding.</summary>
    public static void Coding(this Utf8JsonWriter json, string system, string code) => json.Array("coding", () => json.Object(null, () =>
    {
        json.WriteString("system", system);
        json.WriteString("code", code);
    }));

    /// <summary>An array of one reference.</summary>
    public static void References(this Utf8JsonWriter json, string name, string reference) =>
        json.Array(name, () => json.Object(null, () => json.WriteString("reference", reference)));

    /// <summary><c>meta</c> with a version, if there is one, and profiles.</summary>
    public static void Meta(this Utf8JsonWriter json, string? version, params string[] profiles) => json.Object("meta", () =>
    {
        if (version is not null)
            json.WriteString("versionId", version);

        json.Array("profile", () => System.Array.ForEach(profiles, json.WriteStringValue));
    });
}
