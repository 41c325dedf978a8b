using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What the current edition says otherwise than edition v1.</summary>
internal static class CurrentCases
{
    private const string Type = "{\"coding\":[{\"system\":\"http://hl7.org/fhir/ValueSet/encounter-participant-type\",\"code\":\"CON\"}]}";
    private const string State = "INVALID_REQUEST_STATE Appointment.incomingReferral[0].reference";
    private const string Participant = "Appointment.participant";

    private static readonly (int Status, string Book, string Defer)[] Statuses =
    [
        (400, "Unknown FixRequest -", "Unknown FixRequest -"), (401, "NoAccess SignIn -", "NoAccess SignIn -"), (403, "Unknown Stop -", "Unknown Stop -"),
        (409, "VersionConflict RereadReferral -", "VersionConflict RereadReferral -"), (422, "Unknown Stop - open", "Unknown Stop -"), (423, "ReferralLocked Wait -", "ReferralLocked Wait -"),
        (429, "Unknown BackOff -", "Unknown BackOff -"), (500, "Unknown RereadReferral - open", "Unknown RereadReferral - open"), (502, "Unknown RereadReferral - open", "Unknown RereadReferral - open"),
        (503, "SystemUnavailable RereadReferral - open", "SystemUnavailable RereadReferral - open"), (504, "Unknown RereadReferral - open", "Unknown RereadReferral - open"),
    ];

    /// <summary>What e-RS's own states permit: nothing for permitted, else how sure it is that they do not.</summary>
    private static readonly (string State, string Book, string Defer)[] States =
    [
        ("NOT_BOOKED", "", ""), ("BOOKED", "error", "error"), ("DEFERRED_TO_PROVIDER", "warning", "error"), ("AWAITING_TRIAGE", "warning", "error"), ("CANCELLED_REFERRAL", "error", "error"), ("REJECTED", "error", "error"),
        ("APPT_CANCELLED_BY_PATIENT", "", "warning"), ("APPT_CANCELLED_BY_PROVIDER", "", "warning"), ("DID_NOT_ATTEND", "", "warning"),
        ("ASSESSMENT_RESULT", "warning", "warning"), ("TRIAGE_RESPONSE", "warning", "warning"), ("TRIAGED_PROVIDER_TO_ACTION", "warning", "warning"), ("SOMETHING_NEW", "warning", "warning"),
    ];

    public static IEnumerable<AcceptanceCase> All =>
    [
        Of("Book", "booking, full", "", _ => { }),
        Of("Book", "booking without its patient", "MISSING_VALUE " + Participant, p => p["participant"]!.AsArray().RemoveAt(1)),
        Of("Book", "booking with the clinician's type as an object", "", p => p.Entry(2)["type"] = JsonNode.Parse(Type)),
        Of("Book", "booking with the clinician's type as an array", "", p => p.Entry(2)["type"] = new JsonArray(JsonNode.Parse(Type))),
        Of("Book", "booking with two types of the clinician", "INVALID_VALUE " + Participant + "[2].type[1]", p => p.Entry(2)["type"] = new JsonArray(JsonNode.Parse(Type), JsonNode.Parse(Type))),
        Of("Book", "booking with another type of the clinician", "INVALID_CODE " + Participant + "[2].type.coding[0].code", p => p.Entry(2)["type"] = JsonNode.Parse(Type.Replace("CON", "ATND", StringComparison.Ordinal))),
        Of("Book", "booking with a type of another system", "INVALID_VALUE " + Participant + "[2].type.coding[0].system", p => p.Entry(2)["type"] = JsonNode.Parse(Type.Replace("http://hl7.org", "http://example.invalid", StringComparison.Ordinal))),
        Of("Book", "booking with a type of the service", "UNEXPECTED_FIELD " + Participant + "[0].type", p => p.Entry(0)["type"] = JsonNode.Parse(Type)),
        new("booking, as it is written", Whole(Payloads.Booking()).With(p => p["participant"]!.AsArray().RemoveAt(2)).With(p => p["participant"]!.AsArray().Add(Clinician())).Print(), subject => subject.Rewrite("Book", Payloads.Booking())),
        Of("Defer", "deferral, full", "", _ => { }),
        Of("Defer", "deferral without its patient", "MISSING_VALUE " + Participant, p => p["participant"]!.AsArray().RemoveAt(1)),
        Of("Defer", "deferral to a triage service", "", p => p.With(Triage)),
        Of("Defer", "deferral to a triage service that names a slot", "INAPPROPRIATE_VALUE Appointment.slot", p => p.Reason()["code"] = "TRIAGE"),
        new("deferral, as it is written", Whole(Payloads.Deferral()).Print(), subject => subject.Rewrite("Defer", Payloads.Deferral())),
        new("deferral to a triage service, which is not booked directly", "", subject => subject.Check("Defer", Payloads.Deferral().With(Triage), Held().With(NotBookable))),
        new("deferral after no answer, to a service that is not booked directly", "INVALID_STATE Appointment.participant[0].actor.identifier.value", subject => subject.Check("Defer", Payloads.Deferral(), Held().With(NotBookable))),
        new("booking of a patient who is not the referral's", "INAPPROPRIATE_VALUE Appointment.participant[1].actor.identifier.value", subject => subject.Check("Book", Payloads.Booking(), Held().With(c => c["Referral"]!["Patient"] = "9912003888"))),
        new("deferral of a patient who is not the referral's", "INAPPROPRIATE_VALUE Appointment.participant[1].actor.identifier.value", subject => subject.Check("Defer", Payloads.Deferral(), Held().With(c => c["Referral"]!["Patient"] = "9912003888"))),
        .. Statuses.SelectMany(row => new[]
        {
            new AcceptanceCase($"booking answered with {row.Status} and no body", row.Book, subject => subject.Status("Book", Payloads.Booking(), row.Status)),
            new AcceptanceCase($"deferral answered with {row.Status} and no body", row.Defer, subject => subject.Status("Defer", Payloads.Deferral(), row.Status)),
        }),
        new("booking refused because the provider did not answer", "PAS_NOT_RESPONDING RereadReferral BookingAttemptProblem open", subject => subject.Answer("Book", Payloads.Booking(), 504, Payloads.Outcome("PAS_NOT_RESPONDING"))),
        new("booking refused because the provider refused it", "PAS_RESPONDED_WITH_ERROR SearchAgain SlotNotAvailable", subject => subject.Answer("Book", Payloads.Booking(), 502, Payloads.Outcome("PAS_RESPONDED_WITH_ERROR"))),
        new("booking that could not be confirmed", "UNABLE_TO_CONFIRM_APPOINTMENT RereadReferral - open", subject => subject.Answer("Book", Payloads.Booking(), 422, Payloads.Outcome("UNABLE_TO_CONFIRM_APPOINTMENT"))),
        .. States.SelectMany(row => new[]
        {
            new AcceptanceCase($"booking of a referral in state {row.State}", Judged(row.Book), subject => subject.Check("Book", Payloads.Booking(), Held().With(c => c["Referral"]!["State"] = row.State))),
            new AcceptanceCase($"deferral of a referral in state {row.State}", Judged(row.Defer), subject => subject.Check("Defer", Payloads.Deferral(), Held().With(c => c["Referral"]!["State"] = row.State))),
        }),
        new("the table of a booking's outcomes now", "23 keys, 13 statuses", subject => subject.Rows("Book")),
        new("the table of a deferral's outcomes now", "31 keys, 13 statuses", subject => subject.Rows("Defer")),
        new("how the endpoint is called now", "A016 current on FHIR STU3: POST STU3/Appointment, application/fhir+json, success 201, window 120 s, timeout 200 s, never be resent; Authorization (secret) Bearer, NHSD-End-User-Organisation-ODS, NHSD-eRS-Business-Function of REFERRING_CLINICIAN|REFERRING_CLINICIAN_ADMIN, X-Correlation-ID? in Both, X-Request-ID? in Answer, NHSD-eRS-On-Behalf-Of-User-ID never", subject => subject.Call()),
    ];

    /// <summary>A request as it is written: its id, and the profiles in their order.</summary>
    private static JsonObject Whole(JsonObject payload) => payload.With(p => p["meta"]!["profile"] = new JsonArray(Payloads.Ers, Payloads.CareConnect));

    private static JsonObject Clinician() => Payloads.Parse("{\"type\":" + Type + "," + Payloads.Participant(Payloads.ClinicianSystem, "021600556514")[1..]);

    private static JsonObject Held() => Payloads.Held().With(c => c["Referral"]!["State"] = "NOT_BOOKED");

    private static string Judged(string severity) => severity switch
    {
        "error" => State,
        "warning" => "(" + State + ")",
        _ => "",
    };

    private static void Triage(JsonObject payload) => payload.With(p => p.Remove("slot")).Reason()["code"] = "TRIAGE";

    private static void NotBookable(JsonObject context) => context["Service"]!["IsDirectlyBookable"] = false;

    private static AcceptanceCase Of(string operation, string name, string expected, Action<JsonObject> change) =>
        new(name, expected, subject => subject.Validate(operation, Payloads.Of(operation).With(change)));
}
