using System;
using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Writes what a check found as a FHIR OperationOutcome, the form in which e-RS itself answers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OperationOutcomeWriter
{
    /// <summary>Gives the OperationOutcome as minified JSON in UTF-8.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="system">The code system of the issues' codes.</param>
    public static byte[] ToUtf8Json(ValidationResult result, string system)
    {
        var buffer = new PayloadBuffer();
        Write(result, system, buffer);
        return buffer.ToArray();
    }

    private static void Write(ValidationResult result, string system, IBufferWriter<byte> output)
    {
        if (result is null)
        {
            throw new ArgumentNullException(nameof(result));
        }

        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "OperationOutcome"u8);
        json.WriteStartArray("issue"u8);
        foreach (ValidationIssue issue in result.Issues)
        {
            WriteIssue(json, issue, system);
        }

        if (result.Issues.Count == 0)
        {
            // FHIR wants at least one issue; this is its way to say that all is well.
            json.WriteStartObject();
            json.WriteString("severity"u8, "information"u8);
            json.WriteString("code"u8, "informational"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, ValidationIssue issue, string system)
    {
        json.WriteStartObject();
        json.WriteString("severity"u8, issue.Severity == Severity.Error ? "error"u8 : "warning"u8);
        json.WriteString("code"u8, "invalid"u8);
        json.WriteStartObject("details"u8);
        json.WriteStartArray("coding"u8);
        json.WriteStartObject();
        json.WriteString("system"u8, system);
        json.WriteString("code"u8, issue.Code);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("diagnostics"u8, issue.Message);
        json.WriteStartArray("expression"u8);
        json.WriteStringValue(issue.Path);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
