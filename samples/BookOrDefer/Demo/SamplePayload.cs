using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErsToolkit;

namespace BookOrDefer.Demo;

/// <summary>The JSON of a deferral as something that can be changed and shown.</summary>
internal static class SamplePayload
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode Parse(DeferRequest request) =>
        JsonNode.Parse(request.ToUtf8Json()) ?? throw new InvalidOperationException("A request is never JSON's null.");

    public static string Print(JsonNode payload) => payload.ToJsonString(Indented);
}
