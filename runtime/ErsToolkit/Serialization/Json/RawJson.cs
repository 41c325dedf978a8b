using System;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Hands JSON on as it is, between System.Text.Json and what has a reader and a writer of its own.</summary>
internal static class RawJson
{
    /// <summary>Gives the text of the value that the reader is at, and moves to its end.</summary>
    public static string Read(ref Utf8JsonReader reader, string type)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return document.RootElement.GetRawText();
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("The JSON of " + type + " has bytes that are not UTF-8.");
        }
    }

    /// <summary>Writes minified JSON as it is; where the options ask for indentation, indented.</summary>
    public static void Write(Utf8JsonWriter writer, byte[] utf8Json)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(utf8Json, skipInputValidation: true);
            return;
        }

        using var document = JsonDocument.Parse(utf8Json);
        document.RootElement.WriteTo(writer);
    }
}
