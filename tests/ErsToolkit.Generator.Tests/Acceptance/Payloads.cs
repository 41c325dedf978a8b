using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>Synthetic payloads, answers and contexts, and the ways in which cases bend them.</summary>
internal static class Payloads
{
    public const string CareConnect = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1";
    public const string Ers = "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1";
    public const string ErrorCodes = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1";
    public const string OtherErrorCodes = "https://fhir.nhs.uk/CodeSystem/ers-error-codes";
    public const string ServiceSystem = "http://fhir.nhs.net/Id/ers-service";
    public const string PatientSystem = "http://fhir.nhs.net/Id/nhs-number";
    public const string ClinicianSystem = "http://fhir.nhs.net/Id/sds-user-id";

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A booking with every element that one may have.</summary>
    public static JsonObject Booking() => Parse($$"""
        {"id":"appointment","meta":{"profile":["{{CareConnect}}","{{Ers}}"]},"language":"en","resourceType":"Appointment","status":"booked","description":"e-Referral Appointment",
         "start":"2026-12-01T09:00:00+00:00","end":"2026-12-01T09:30:00+00:00","slot":[{"reference":"Slot/4711"}],"created":"2026-11-23T09:30:00+00:00","comment":"Prefers mornings",
         "incomingReferral":[{"reference":"ReferralRequest/000000081234/_history/5"}],
         "participant":[{{Participant(ServiceSystem, "70000")}},{{Participant(PatientSystem, "9462640300")}},{{Participant(ClinicianSystem, "021600556514")}}]}
        """);

    /// <summary>A deferral, of the slot that was gone, with every element that one may have.</summary>
    public static JsonObject Deferral() => Parse($$"""
        {"id":"appointment","meta":{"profile":["{{CareConnect}}","{{Ers}}"]},"language":"en","resourceType":"Appointment","status":"proposed",
         "reason":[{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1","code":"SLOT_NOT_AVAILABLE"}]}],"description":"e-Referral Appointment",
         "slot":[{"reference":"Slot/4711"}],"created":"2026-11-23T09:30:00+00:00","comment":"Prefers mornings",
         "incomingReferral":[{"reference":"ReferralRequest/000000081234/_history/5"}],
         "participant":[{{Participant(ServiceSystem, "70000")}},{{Participant(PatientSystem, "9462640300")}}]}
        """);

    public static JsonObject Of(string operation) => operation == "Book" ? Booking() : Deferral();

    public static string Participant(string system, string value) => $$$"""{"actor":{"identifier":{"system":"{{{system}}}","value":"{{{value}}}"}},"status":"accepted"}""";

    /// <summary>What the sender of the booking, or of the deferral, holds where all is well.</summary>
    public static JsonObject Held() => Parse("""
        {"Slot":{"Reference":"Slot/4711","Start":"2026-12-01T09:00:00+00:00","End":"2026-12-01T09:30:00+00:00","Service":"70000","Clinician":"021600556514","Priority":"ROUTINE","IsFree":false},
         "Referral":{"Ubrn":"000000081234","Version":5,"Patient":"9462640300","State":"UNBOOKED","IsInitial":true,"IsAppointmentRequest":true,"Priority":"ROUTINE","Shortlist":["70000","70001"]},
         "Service":{"Id":"70000","IsDirectlyBookable":true,"HasFreeSlots":false}}
        """);

    /// <summary>An answer of e-RS with one issue for each key.</summary>
    public static JsonObject Outcome(params string[] keys) => OutcomeOf(ErrorCodes, keys);

    public static JsonObject OutcomeOf(string system, params string[] keys)
    {
        var issues = new JsonArray();
        foreach (string key in keys)
        {
            issues.Add(Parse($$"""{"severity":"error","code":"processing","details":{"coding":[{"system":"{{system}}","code":"{{key}}"}]},"diagnostics":"Prose for people."}"""));
        }

        return new JsonObject { ["resourceType"] = "OperationOutcome", ["issue"] = issues };
    }

    public static JsonObject With(this JsonObject payload, Action<JsonObject> change)
    {
        change(payload);
        return payload;
    }

    public static JsonObject Reason(this JsonObject payload) => payload["reason"]![0]!["coding"]![0]!.AsObject();

    public static JsonObject Entry(this JsonObject payload, int index) => payload["participant"]![index]!.AsObject();

    public static JsonObject Identifier(this JsonObject payload, int index) => payload.Entry(index)["actor"]!["identifier"]!.AsObject();

    /// <summary>Minified, and without escapes that JSON does not need.</summary>
    public static string Print(this JsonNode payload) => payload.ToJsonString(AsIs);

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
