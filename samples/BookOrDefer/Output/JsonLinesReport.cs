using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using BookOrDefer.Validation;
using ErsToolkit;

namespace BookOrDefer.Output;

/// <summary>Writes one JSON object a line, in UTF-8 whatever the terminal's encoding, without a byte order mark.</summary>
internal sealed class JsonLinesReport : IReport
{
    private readonly Stream _output = Console.OpenStandardOutput();

    // The lines are read by programs, never as HTML, so quotes and letters beyond ASCII stay readable.
    private readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Add(CheckedPayload payload)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, _options))
        {
            Write(json, payload);
        }

        line.WriteByte((byte)'\n');
        line.WriteTo(_output);
        _output.Flush();
    }

    public void Dispose() => _output.Dispose();

    private static void Write(Utf8JsonWriter json, CheckedPayload payload)
    {
        json.WriteStartObject();
        json.WriteString("file", payload.File);
        json.WriteString("operation", payload.Operation);
        json.WriteBoolean("valid", payload.Result.IsValid);
        json.WriteStartArray("issues");
        foreach (ValidationIssue issue in payload.Result.Issues)
        {
            json.WriteStartObject();
            json.WriteString("key", issue.Code);
            json.WriteString("path", issue.Path);
            json.WriteString("severity", DisplayText.Of(issue.Severity));
            json.WriteString("message", issue.Message);
            json.WriteNumber("line", issue.Line);
            json.WriteNumber("column", issue.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
