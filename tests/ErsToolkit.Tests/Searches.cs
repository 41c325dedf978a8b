using System;
using System.Text.Json.Nodes;

namespace ErsToolkit.Tests;

/// <summary>Synthetic searches of slots, and answers to them.</summary>
internal static class Searches
{
    public const string Clinician = "021600556514";

    public static readonly DateTimeOffset AnsweredAt = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static SlotSearchRequestBuilder Builder => A015.Search().Service("70000").Priority(ReferralPriority.Routine).Count(20).Page(1);

    public static SlotSearchRequest Search => Builder.Build();

    /// <summary>An answer with two slots, and their schedule.</summary>
    public static JsonObject Answer() => Bundle(2, Slot("4711", 9), Slot("4712", 10), Schedule());

    public static JsonObject Empty() => Bundle(0);

    public static JsonObject Bundle(int total, params JsonNode[] entries) => new()
    {
        ["id"] = "0f8f",
        ["meta"] = new JsonObject { ["lastUpdated"] = "2026-11-23T08:00:00.000Z" },
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["total"] = total,
        ["link"] = new JsonArray(Link("self", 1)),
        ["entry"] = new JsonArray(entries),
    };

    public static JsonObject Link(string relation, int page) => new() { ["relation"] = relation, ["url"] = "https://elsewhere.invalid/Slot?page=" + page };

    public static JsonObject Slot(string id, int hour, string schedule = "Schedule/70000-1") => Entry("match", new JsonObject
    {
        ["id"] = id,
        ["resourceType"] = "Slot",
        ["schedule"] = new JsonObject { ["reference"] = schedule },
        ["status"] = "free",
        ["start"] = $"2026-12-01T{hour:00}:00:00.000Z",
        ["end"] = $"2026-12-01T{hour:00}:30:00.000Z",
    });

    public static JsonObject Schedule(string service = "70000", string? clinician = Clinician, string id = "70000-1")
    {
        var actors = new JsonArray(Actor(Deferrals.ServiceSystem, service));
        if (clinician is not null)
        {
            actors.Insert(0, Actor(Deferrals.ClinicianSystem, clinician));
        }

        return Entry("include", new JsonObject { ["id"] = id, ["resourceType"] = "Schedule", ["actor"] = actors });
    }

    /// <summary>What a server adds to a searchset where something went wrong on the way.</summary>
    public static JsonObject Outcome() => Entry("outcome", new JsonObject
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject { ["severity"] = "warning", ["code"] = "incomplete" }),
    });

    public static JsonObject Resource(this JsonObject bundle, int entry) => bundle["entry"]![entry]!["resource"]!.AsObject();

    private static JsonObject Actor(string system, string value) => new() { ["identifier"] = new JsonObject { ["system"] = system, ["value"] = value } };

    private static JsonObject Entry(string mode, JsonObject resource) => new() { ["resource"] = resource, ["search"] = new JsonObject { ["mode"] = mode } };
}
