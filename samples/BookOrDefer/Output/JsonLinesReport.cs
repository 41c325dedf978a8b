using System;
using System.IO;
using System.Text.Json;
using BookOrDefer.Editions;
using BookOrDefer.Validation;
using ErsToolkit;

namespace BookOrDefer.Output;

/// <summary>Writes one JSON object a file, each as a line.</summary>
internal sealed class JsonLinesReport : IReport
{
    private readonly Stream _output = Console.OpenStandardOutput();

    public void Add(CheckedPayload payload) => JsonLine.Write(_output, json => WriteMembers(json, payload));

    public void Dispose() => _output.Dispose();

    private static void WriteMembers(Utf8JsonWriter json, CheckedPayload payload)
    {
        json.WriteString("file", payload.File);
        json.WriteString("operation", payload.Operation switch
        {
            Operation.Book => "book",
            Operation.Defer => "defer",
            _ => null,
        });
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

        // Only where it is so: nearly all lines have every issue.
        if (payload.Result.IsTruncated)
            json.WriteBoolean("truncated", true);
    }
}
