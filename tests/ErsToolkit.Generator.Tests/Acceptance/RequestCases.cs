using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>Payloads of both requests with one fault each, or with something that is no fault.</summary>
internal static class RequestCases
{
    private const string Participant = "Appointment.participant";

    public static IEnumerable<AcceptanceCase> All => Shared("Book", "booking").Concat(Shared("Defer", "deferral")).Concat(Bookings).Concat(Deferrals);

    private static IEnumerable<AcceptanceCase> Bookings =>
    [
        Of("Book", "booking that says it is a deferral", "INVALID_VALUE Appointment.status", p => p["status"] = "proposed"),
        Of("Book", "booking with a reason", "INAPPROPRIATE_VALUE Appointment.reason", p => p["reason"] = new JsonArray(new JsonObject())),
        Of("Book", "booking without start", "MISSING_VALUE Appointment.start", p => p.Remove("start")),
        Of("Book", "booking without end", "MISSING_VALUE Appointment.end", p => p.Remove("end")),
        Of("Book", "booking that starts without an offset", "INVALID_VALUE Appointment.start", p => p["start"] = "2026-12-01T09:00:00"),
        Of("Book", "booking that ends without seconds", "INVALID_VALUE Appointment.end", p => p["end"] = "2026-12-01T09:30Z"),
        Of("Book", "booking that ends before it starts", "INVALID_VALUE Appointment.end", p => p["end"] = "2026-12-01T09:30:00+01:00"),
        Of("Book", "booking without a slot", "MISSING_VALUE Appointment.slot", p => p.Remove("slot")),
        Of("Book", "booking with a long comment", "(INVALID_VALUE Appointment.comment)", p => p["comment"] = new string('x', 1001)),
        Of("Book", "booking without a clinician", "", p => p["participant"]!.AsArray().RemoveAt(2)),
        Of("Book", "booking with the clinician's type", "(INAPPROPRIATE_VALUE " + Participant + "[2].type)", p => p.Entry(2)["type"] = new JsonObject()),
        Of("Book", "booking with the service's type", "UNEXPECTED_FIELD " + Participant + "[0].type", p => p.Entry(0)["type"] = new JsonObject()),
        Of("Book", "booking with the clinician named in words", "INVALID_VALUE " + Participant + "[2].actor.identifier.value", p => p.Identifier(2)["value"] = "Dr Who"),
        Of("Book", "booking with the clinician's system misspelt", "INVALID_VALUE " + Participant + "[2].actor.identifier.system", p => p.Identifier(2)["system"] = "http//fhir.nhs.net/Id/sds-user-id"),
        Written("Book", "booking", Payloads.Booking().With(p => p.Remove("id")).With(p => p["meta"]!["profile"]!.AsArray().RemoveAt(1)).Print()),
    ];

    private static IEnumerable<AcceptanceCase> Deferrals =>
    [
        Of("Defer", "deferral that says it is a booking", "INVALID_VALUE Appointment.status", p => p["status"] = "booked"),
        Of("Defer", "deferral without a reason", "MISSING_VALUE Appointment.reason", p => p.Remove("reason")),
        Of("Defer", "deferral for a reason of one's own", "INVALID_CODE Appointment.reason[0].coding[0].code", p => p.Reason()["code"] = "PATIENT_CHOICE"),
        Of("Defer", "deferral for a reason of another system", "INVALID_VALUE Appointment.reason[0].coding[0].system", p => p.Reason()["system"] = "urn:example:other"),
        Of("Defer", "deferral of a slot that names none", "MISSING_VALUE Appointment.slot", p => p.Remove("slot")),
        Of("Defer", "deferral for want of slots that names one", "INAPPROPRIATE_VALUE Appointment.slot", p => p.Reason()["code"] = "NO_SLOTS_AT_SERVICE"),
        Of("Defer", "deferral after no answer that names a slot", "INAPPROPRIATE_VALUE Appointment.slot", p => p.Reason()["code"] = "BOOKING_ATTEMPT_PROBLEM"),
        Of("Defer", "deferral with a time", "(INAPPROPRIATE_VALUE Appointment.start); (INAPPROPRIATE_VALUE Appointment.end)", p => p.With(x => x["start"] = "2026-12-01T09:00:00Z")["end"] = "2026-12-01T09:30:00Z"),
        Of("Defer", "deferral with a long comment", "INVALID_VALUE Appointment.comment", p => p["comment"] = new string('x', 1001)),
        Of("Defer", "deferral with a clinician", "(INAPPROPRIATE_VALUE " + Participant + "[2])", p => p["participant"]!.AsArray().Add(JsonNode.Parse(Payloads.Participant(Payloads.ClinicianSystem, "021600556514")))),
        Written("Defer", "deferral", Payloads.Deferral().With(p => p.Remove("id")).With(p => p["meta"]!["profile"]!.AsArray().RemoveAt(1)).Print()),
    ];

    /// <summary>What holds for both requests.</summary>
    private static IEnumerable<AcceptanceCase> Shared(string operation, string name)
    {
        (string What, string Expected, Action<JsonObject> Change)[] cases =
        [
            ("full", "", _ => { }),
            ("of another resource", "INVALID_VALUE Appointment", p => p["resourceType"] = "Slot"),
            ("without a resource type", "MISSING_VALUE Appointment.resourceType", p => p.Remove("resourceType")),
            ("without an id", "", p => p.Remove("id")),
            ("with an id that is none", "INVALID_VALUE Appointment.id", p => p["id"] = "a b"),
            ("with another profile", "INVALID_VALUE Appointment.meta.profile[2]", p => p["meta"]!["profile"]!.AsArray().Add("urn:example:other")),
            ("without a language", "(MISSING_VALUE Appointment.language)", p => p.Remove("language")),
            ("in another language", "INVALID_VALUE Appointment.language", p => p["language"] = "cy"),
            ("without a status", "MISSING_VALUE Appointment.status", p => p.Remove("status")),
            ("without its description", "MISSING_VALUE Appointment.description", p => p.Remove("description")),
            ("with another description", "INVALID_VALUE Appointment.description", p => p["description"] = "Appointment"),
            ("with an absolute slot", "(INVALID_VALUE Appointment.slot[0].reference)", p => p["slot"]![0]!["reference"] = "https://example.invalid/STU3/Slot/4711"),
            ("with a slot of letters", "INVALID_VALUE Appointment.slot[0].reference", p => p["slot"]![0]!["reference"] = "Slot/abc"),
            ("without created", "", p => p.Remove("created")),
            ("created on no day", "INVALID_VALUE Appointment.created", p => p["created"] = "2026-02-30"),
            ("without a comment", "", p => p.Remove("comment")),
            ("with an empty comment", "INVALID_VALUE Appointment.comment", p => p["comment"] = ""),
            ("without a referral", "MISSING_VALUE Appointment.incomingReferral", p => p.Remove("incomingReferral")),
            ("of a referral without its version", "INVALID_VALUE Appointment.incomingReferral[0].reference", p => p["incomingReferral"]![0]!["reference"] = "ReferralRequest/000000081234"),
            ("with an element that is not in the specification", "UNEXPECTED_FIELD Appointment.priority", p => p["priority"] = 1),
            ("without participants", "MISSING_VALUE " + Participant, p => p.Remove("participant")),
            ("without a service", "MISSING_VALUE " + Participant, p => p["participant"]!.AsArray().RemoveAt(0)),
            ("without a patient", "(MISSING_VALUE " + Participant + ")", p => p["participant"]!.AsArray().RemoveAt(1)),
            ("with a service that is no number", "INVALID_VALUE " + Participant + "[0].actor.identifier.value", p => p.Identifier(0)["value"] = "clinic"),
            ("with a wrong check digit", "INVALID_VALUE " + Participant + "[1].actor.identifier.value", p => p.Identifier(1)["value"] = "9462640301"),
            ("with the service's system misspelt", "INVALID_VALUE " + Participant + "[0].actor.identifier.system", p => p.Identifier(0)["system"] = "http//fhir.nhs.net/Id/ers-service"),
            ("with the service's system misspelt otherwise", "INVALID_VALUE " + Participant + "[0].actor.identifier.system", p => p.Identifier(0)["system"] = "https//fhir.nhs.uk/Id/ers-service"),
            ("with the patient's system misspelt", "INVALID_VALUE " + Participant + "[1].actor.identifier.system", p => p.Identifier(1)["system"] = "http//fhir.nhs.net/Id/nhs-number"),
            ("with a participant who has not accepted", "INVALID_VALUE " + Participant + "[0].status", p => p.Entry(0)["status"] = "needs-action"),
            ("with the service's name", "", p => p.Entry(0)["actor"]!["display"] = "Clinic"),
            ("with a participant by reference", "UNEXPECTED_FIELD " + Participant + "[0].actor.reference", p => p.Entry(0)["actor"] = new JsonObject { ["reference"] = "HealthcareService/70000" }),
        ];
        return cases.Select(one => Of(operation, $"{name} {one.What}", one.Expected, one.Change));
    }

    private static AcceptanceCase Of(string operation, string name, string expected, Action<JsonObject> change) =>
        new(name, expected, subject => subject.Validate(operation, Payloads.Of(operation).With(change)));

    private static AcceptanceCase Written(string operation, string name, string expected) =>
        new(name + " as it is written", expected, subject => subject.Rewrite(operation, Payloads.Of(operation)));
}
