using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>Searches of slots: how they are sent, what is read of their answers, and what an empty one permits.</summary>
internal static class SearchCases
{
    public static readonly DateTimeOffset AnsweredAt = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private const string Sent = "schedule.actor%3AHealthcareService=70000&schedule.actor%3APractitioner=021600556514&appointmentType=ROUTINE&_count=20&status=free&_include=Slot%3Aschedule&page=1";

    private static readonly (string Key, string Next)[] Keys =
    [
        ("REFERENCE_NOT_FOUND", "RereadReferral"), ("INVALID_VALUE", "FixRequest"), ("INVALID_CODE", "FixRequest"), ("MISSING_PARAMETER", "FixRequest"),
        ("MISSING_HEADER", "FixRequest"), ("INVALID_STATE", "ChooseService"), ("SERVICE_UNAVAILABLE", "ChooseService"),
    ];

    private static readonly (int Status, string Next)[] Statuses = [(400, "Stop"), (401, "SignIn"), (403, "Stop"), (406, "FixRequest"), (408, "Wait"), (499, "Wait"), (429, "BackOff"), (500, "Wait")];

    /// <summary>What answers a booking answers a search too, with the same body.</summary>
    private static readonly (int Status, string Key, string Next)[] Answered = [(401, "NO_ACCESS", "SignIn"), (403, "NO_ACCESS", "Stop"), (403, "FORBIDDEN", "Stop"), (503, "SYSTEM_UNAVAILABLE", "Wait")];

    /// <summary>The cases of edition v1.</summary>
    public static IEnumerable<AcceptanceCase> All =>
    [
        new("search, as it is sent", Sent, subject => subject.Query(Values())),
        new("search with a text as its clinician", "INVALID_VALUE schedule.actor:Practitioner", subject => subject.Query(Values(("Clinician", "x")))),
        new("search for no slot", "INVALID_VALUE _count", subject => subject.Query(Values(("Count", 0)))),
        new("search for more slots than a page has", "INVALID_VALUE _count", subject => subject.Query(Values(("Count", 101)))),
        new("search of a page before the first", "INVALID_VALUE page", subject => subject.Query(Values(("Page", 0)))),
        new("search without anything", "MISSING_PARAMETER schedule.actor:HealthcareService; MISSING_PARAMETER appointmentType; MISSING_PARAMETER _count; MISSING_PARAMETER page", subject => subject.Query([])),
        Page("two slots", "Slot/4711 with a clinician; Slot/4712 with a clinician", _ => { }),
        Page("a slot that is not free", "Slot/4712 with a clinician", bundle => bundle.Resource(0)["status"] = "busy"),
        Page("a slot that ends before it starts", "INVALID_VALUE Bundle.entry[0].resource.end", bundle => bundle.Resource(0)["end"] = "2026-12-01T08:00:00Z"),
        Page("a slot without a schedule", "MISSING_VALUE Bundle.entry[0].resource.schedule", bundle => bundle.Resource(0).Remove("schedule")),
        Page("a schedule without a clinician", "Slot/4711; Slot/4712", bundle => bundle.Resource(2)["actor"]!.AsArray().RemoveAt(1)),
        Page("a schedule of another service", "INVALID_VALUE Bundle.entry[2].resource.actor[0].identifier.value", bundle => bundle.Resource(2)["actor"]![0]!["identifier"]!["value"] = "80000"),
        Evidence("an empty search", "NoSlotsAtService 70000", _ => { }, _ => { }, 15),
        Evidence("an empty search of a clinician", "INAPPROPRIATE_VALUE schedule.actor:Practitioner", values => values["Clinician"] = "021600556514", _ => { }, 15),
        Evidence("an empty search that is too old", "INAPPROPRIATE_VALUE Bundle.meta.lastUpdated", _ => { }, _ => { }, 16),
        Evidence("an empty search with another priority", "INAPPROPRIATE_VALUE appointmentType", _ => { }, referral => referral["Priority"] = "URGENT", 15),
        .. Keys.Select(row => new AcceptanceCase($"search refused with {row.Key}", row.Key + " " + row.Next, subject => subject.Refusal(400, Payloads.Outcome(row.Key)))),
        .. Answered.Select(row =>
            new AcceptanceCase($"search answered with {row.Status} and {row.Key}", row.Key + " " + row.Next, subject => subject.Refusal(row.Status, Payloads.Outcome(row.Key)))),
        .. Statuses.Select(row => new AcceptanceCase($"search refused with status {row.Status} alone", " " + row.Next, subject => subject.Refusal(row.Status, null))),
        new("the table of a search's outcomes", "11 keys, 8 statuses", subject => subject.Rows("SlotSearch")),
        new("how a search is called", "A015 v1 on FHIR STU3: GET STU3/v1/Slot, application/fhir+json, success 200, window 0 s, timeout 60 s, may be resent; XAPI_ASID (secret), HTTP_X_SESSION_KEY (secret)", subject => subject.Call("A015")),
    ];

    /// <summary>What the current edition says otherwise.</summary>
    public static IEnumerable<AcceptanceCase> Current =>
    [
        new("search, as it is sent now", Sent + " NHSD-eRS-Comm-Rule-Org: A1001", subject => subject.Query(Values(("CommissioningOrganisation", "A1001")))),
        new("search without an organisation", "MISSING_HEADER NHSD-eRS-Comm-Rule-Org", subject => subject.Query(Values())),
        new("search with a long organisation", "INVALID_VALUE NHSD-eRS-Comm-Rule-Org", subject => subject.Query(Values(("CommissioningOrganisation", "A123456789012")))),
        Evidence("an empty search for the referral's organisation", "NoSlotsAtService 70000", values => values["CommissioningOrganisation"] = "A1001", referral => referral["CommissioningOrganisation"] = "A1001", 15),
        Evidence("an empty search for another organisation", "INAPPROPRIATE_VALUE NHSD-eRS-Comm-Rule-Org", values => values["CommissioningOrganisation"] = "A1001", referral => referral["CommissioningOrganisation"] = "B2002", 15),
        new("the table of a search's outcomes now", "11 keys, 8 statuses", subject => subject.Rows("SlotSearch")),
        new("how a search is called now", "A015 current on FHIR STU3: GET STU3/Slot, application/fhir+json, success 200, window 0 s, timeout 60 s, may be resent; Authorization (secret) Bearer, NHSD-End-User-Organisation-ODS, NHSD-eRS-Business-Function of REFERRING_CLINICIAN|REFERRING_CLINICIAN_ADMIN, NHSD-eRS-Comm-Rule-Org, X-Correlation-ID? in Both, X-Request-ID? in Answer", subject => subject.Call("A015")),
    ];

    private static AcceptanceCase Page(string name, string expected, Action<JsonObject> change) =>
        new("page with " + name, expected, subject => subject.Page(Values(), Answer().With(change)));

    private static AcceptanceCase Evidence(string name, string expected, Action<JsonObject> search, Action<JsonObject> referral, int minutes) => new(
        "deferral on " + name,
        expected,
        subject => subject.Evidence(Values().With(values => values.Remove("Clinician")).With(search), Bundle(), new JsonObject { ["Priority"] = "ROUTINE" }.With(referral), minutes));

    private static JsonObject Values(params (string Name, JsonNode Value)[] others)
    {
        var values = new JsonObject { ["Service"] = "70000", ["Clinician"] = "021600556514", ["Priority"] = "ROUTINE", ["Count"] = 20, ["Page"] = 1 };
        foreach ((string name, JsonNode value) in others)
        {
            values[name] = value;
        }

        return values;
    }

    private static JsonObject Answer() => Bundle(
        Slot("4711", 9),
        Slot("4712", 10),
        new JsonObject
        {
            ["id"] = "1",
            ["resourceType"] = "Schedule",
            ["actor"] = new JsonArray(Actor(Payloads.ServiceSystem, "70000"), Actor(Payloads.ClinicianSystem, "021600556514")),
        });

    private static JsonObject Bundle(params JsonObject[] resources) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["meta"] = new JsonObject { ["lastUpdated"] = "2026-11-23T08:00:00Z" },
        ["total"] = resources.Count(resource => (string?)resource["resourceType"] == "Slot"),
        ["entry"] = new JsonArray([.. resources.Select(resource => new JsonObject { ["resource"] = resource })]),
    };

    private static JsonObject Slot(string id, int hour) => new()
    {
        ["id"] = id,
        ["resourceType"] = "Slot",
        ["schedule"] = new JsonObject { ["reference"] = "Schedule/1" },
        ["status"] = "free",
        ["start"] = $"2026-12-01T{hour:00}:00:00Z",
        ["end"] = $"2026-12-01T{hour:00}:30:00Z",
    };

    private static JsonObject Actor(string system, string value) => new() { ["identifier"] = new JsonObject { ["system"] = system, ["value"] = value } };

    private static JsonObject Resource(this JsonObject bundle, int entry) => bundle["entry"]![entry]!["resource"]!.AsObject();
}
