using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErsToolkit.Serialization;

/// <summary>Lets System.Text.Json write named values as an object and read them back.</summary>
/// <remarks>The names do not depend on the options, so that what one program writes another can read.</remarks>
/// <typeparam name="T">What has the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Writes the members of the object.</summary>
    protected abstract void WriteMembers(Utf8JsonWriter json, T value);

    /// <summary>Makes something of the members. What is wrong with one of them they remember; what is wrong with all of them is the result.</summary>
    protected abstract ValidationResult ReadMembers(RecordMembers members, out T? value);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The JSON of " + typeof(T).Name + " must be an object.");
        }

        RecordMembers members = RecordMembers.Read(ref reader);
        ValidationResult why = ReadMembers(members, out T? value);
        if (members.Problems.Count > 0)
        {
            throw new JsonException("The JSON is not a valid " + typeof(T).Name + ". Missing or not valid: " + string.Join(", ", members.Problems) + ".");
        }

        return why is { IsValid: true } ? value : throw PayloadConverter<T>.Refused(why);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WriteObject(writer, value);

    /// <summary>Writes a property that is an array of such objects.</summary>
    public void WriteArray(Utf8JsonWriter json, string name, IEnumerable<T> values)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            WriteObject(json, value);
        }

        json.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        WriteMembers(json, value);
        json.WriteEndObject();
    }
}
