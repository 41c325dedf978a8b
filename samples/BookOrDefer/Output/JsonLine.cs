using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BookOrDefer.Output;

/// <summary>Writes one JSON object as a line, in UTF-8 whatever the terminal's encoding, without a byte order mark.</summary>
internal static class JsonLine
{
    // The lines are read by programs, never as HTML, so quotes and letters beyond ASCII stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Action<Utf8JsonWriter> writeMembers)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        line.WriteTo(output);
        output.Flush();
    }
}
