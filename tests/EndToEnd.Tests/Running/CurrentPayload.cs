using System;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests.Running;

/// <summary>A good request of each kind that the current edition knows, as e-RS writes it, and changes of them.</summary>
internal static class CurrentPayload
{
    public const string NhsNumber = "9462640300";
    public const string Ubrn = "000000098765";
    public const string Comment = "Needs a hearing loop";
    public const string Clinician = "021600556514";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string MinimalBooking { get; } = Minified(Envelope("booked", "", """
        "start": "2027-03-02T09:00:00+00:00",
        "end": "2027-03-02T09:30:00+00:00",
        "slot": [ { "reference": "Slot/4711" } ],
        """, ""));

    /// <summary>In summer time, with a fraction of a second, and with all that is optional.</summary>
    public static string BookingWithClinician { get; } = Minified(Envelope("booked", "", $$"""
        "start": "2027-07-02T09:00:00.25+01:00",
        "end": "2027-07-02T09:30:00+01:00",
        "slot": [ { "reference": "Slot/4711" } ],
        "created": "2027-06-01",
        "comment": "{{Comment}}",
        """, $$"""
        , {
          "type": { "coding": [ { "system": "http://hl7.org/fhir/ValueSet/encounter-participant-type", "code": "CON" } ] },
          "actor": { "identifier": { "system": "http://fhir.nhs.net/Id/sds-user-id", "value": "{{Clinician}}" } },
          "status": "accepted"
        }
        """));

    public static string DeferralWithSlot { get; } = Deferral("SLOT_NOT_AVAILABLE", $$"""
        "slot": [ { "reference": "Slot/4711" } ],
        "comment": "{{Comment}}",
        """);

    public static string NoSlots { get; } = Deferral("NO_SLOTS_AT_SERVICE", "");

    public static string BookingProblem { get; } = Deferral("BOOKING_ATTEMPT_PROBLEM", "");

    public static string Triage { get; } = Deferral("TRIAGE", $$"""
        "comment": "{{Comment}}",
        """);

    /// <summary>All of them, by a name.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["minimal booking"] = MinimalBooking,
        ["booking with a clinician"] = BookingWithClinician,
        ["deferral with a slot"] = DeferralWithSlot,
        ["deferral without slots"] = NoSlots,
        ["deferral after a problem"] = BookingProblem,
        ["deferral to triage"] = Triage,
    };

    public static string With(string payload, Action<JsonNode> change)
    {
        JsonNode changed = JsonNode.Parse(payload)!;
        change(changed);
        return changed.ToJsonString(Plain);
    }

    private static string Deferral(string reason, string members) => Minified(Envelope("proposed", $$"""
        "reason": [ { "coding": [ { "system": "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1", "code": "{{reason}}" } ] } ],
        """, members, ""));

    private static string Envelope(string status, string beforeDescription, string behindDescription, string clinician) => $$"""
        {
          "id": "appointment",
          "meta": {
            "profile": [
              "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1",
              "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1"
            ]
          },
          "language": "en",
          "resourceType": "Appointment",
          "status": "{{status}}",
          {{beforeDescription}}
          "description": "e-Referral Appointment",
          {{behindDescription}}
          "incomingReferral": [ { "reference": "ReferralRequest/{{Ubrn}}/_history/7" } ],
          "participant": [
            {
              "actor": { "identifier": { "system": "http://fhir.nhs.net/Id/ers-service", "value": "70001" } },
              "status": "accepted"
            },
            {
              "actor": { "identifier": { "system": "http://fhir.nhs.net/Id/nhs-number", "value": "{{NhsNumber}}" } },
              "status": "accepted"
            }{{clinician}}
          ]
        }
        """;

    private static string Minified(string payload) => JsonNode.Parse(payload)!.ToJsonString(Plain);
}
