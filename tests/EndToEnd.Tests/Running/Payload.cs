using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests.Running;

/// <summary>The good deferral, and changes of it.</summary>
internal static class Payload
{
    public const string NhsNumber = "9990000018";
    public const string Ubrn = "000000098765";
    public const string Comment = "Prefers Wednesdays";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Good { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", "deferral.json"));

    /// <summary>Gives the good deferral after a change, with line breaks.</summary>
    public static string With(Action<JsonNode> change)
    {
        JsonNode payload = JsonNode.Parse(Good)!;
        change(payload);
        return payload.ToJsonString(Indented);
    }

    public static string Without(string member) => With(payload => payload.AsObject().Remove(member));

    public static string WithReason(string code) => With(payload => payload["reason"]![0]!["coding"]![0]!["code"] = code);

    public static JsonNode PatientOf(JsonNode payload) => payload["participant"]![1]!["actor"]!["identifier"]!;
}
