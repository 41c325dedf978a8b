using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BookOrDefer.Demo;

/// <summary>The JSON of a request as something that can be changed and shown.</summary>
internal static class SamplePayload
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode Parse(ReadOnlySpan<byte> request) =>
        JsonNode.Parse(request) ?? throw new InvalidOperationException("A request is never JSON's null.");

    public static string Print(JsonNode payload) => payload.ToJsonString(Indented);

    public static string Print(ReadOnlySpan<byte> request) => Print(Parse(request));
}
