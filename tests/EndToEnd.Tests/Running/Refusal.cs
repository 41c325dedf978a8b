using System.Linq;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests.Running;

/// <summary>The body with which e-RS refuses a request.</summary>
internal static class Refusal
{
    public const string Diagnostics = "Booking Slot/4711 of " + Payload.Ubrn + " for " + Payload.NhsNumber + " failed: Jane Quigley holds it.";

    /// <summary>Gives an OperationOutcome with an issue for each key.</summary>
    public static string With(params string[] keys) => new JsonObject
    {
        ["id"] = "outcome",
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray([.. keys.Select(Issue)]),
    }.ToJsonString();

    private static JsonObject Issue(string key) => new()
    {
        ["severity"] = "error",
        ["code"] = "processing",
        ["details"] = new JsonObject
        {
            ["coding"] = new JsonArray(new JsonObject { ["system"] = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1", ["code"] = key }),
        },
        ["diagnostics"] = Diagnostics,
    };
}
