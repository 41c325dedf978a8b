using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>Answers of e-RS: the key, what to do next, and the reason for a deferral that they permit.</summary>
internal static class AnswerCases
{
    private static readonly (string Key, string Book, string Defer)[] Keys =
    [
        ("FORBIDDEN", "Stop -", "Stop -"),
        ("INAPPROPRIATE_SLOT", "SearchAgain -", "SearchAgain -"),
        ("INAPPROPRIATE_VALUE", "FixRequest -", "FixRequest -"),
        ("INVALID_CODE", "FixRequest -", "FixRequest -"),
        ("INVALID_REQUEST_STATE", "RereadReferral -", "RereadReferral -"),
        ("INVALID_REQUEST_TYPE", "Stop -", "Stop -"),
        ("INVALID_STATE", "ChooseService -", "ChooseService -"),
        ("INVALID_VALUE", "FixRequest -", "FixRequest -"),
        ("MISSING_VALUE", "FixRequest -", "FixRequest -"),
        ("NO_ACCESS", "Stop -", "Stop -"),
        ("NO_RELATIONSHIP", "Stop -", "Stop -"),
        ("NO_SUCH_REQUEST", "Stop -", "RereadReferral -"),
        ("PAS_NOT_RESPONDING", "RereadReferral BookingAttemptProblem open", "Stop - open"),
        ("PAS_RESPONDED_WITH_ERROR", "SearchAgain SlotNotAvailable", "Stop -"),
        ("PATIENT_ERROR", "Stop -", "Stop -"),
        ("PATIENT_SENSITIVE", "Stop -", "Stop -"),
        ("REFERENCE_NOT_FOUND", "RereadReferral -", "RereadReferral -"),
        ("REFERRAL_LOCKED", "Wait -", "Wait -"),
        ("SERVICE_UNAVAILABLE", "ChooseService -", "ChooseService -"),
        ("SLOT_NOT_AVAILABLE", "SearchAgain SlotNotAvailable", "Stop -"),
        ("SLOTS_CURRENTLY_AVAILABLE", "Stop -", "SearchAgain -"),
        ("SYSTEM_UNAVAILABLE", "RereadReferral - open", "RereadReferral - open"),
        ("THIS_SLOT_IS_AVAILABLE", "Stop -", "BookSlot -"),
        ("UNABLE_TO_CONFIRM_APPOINTMENT", "RereadReferral - open", "Stop - open"),
        ("UNEXPECTED_FIELD", "FixRequest -", "FixRequest -"),
        ("VERSION_CONFLICT", "RereadReferral -", "RereadReferral -"),
    ];

    private static readonly (int Status, string Book, string Defer)[] Statuses =
    [
        (400, "FixRequest -", "FixRequest -"), (401, "SignIn -", "SignIn -"), (403, "Stop -", "Stop -"), (404, "Stop -", "Stop -"), (406, "FixRequest -", "FixRequest -"), (409, "RereadReferral -", "RereadReferral -"),
        (415, "FixRequest -", "FixRequest -"), (422, "Stop - open", "Stop -"), (423, "Wait -", "Wait -"), (429, "BackOff -", "BackOff -"), (408, "RereadReferral - open", "RereadReferral - open"), (499, "RereadReferral - open", "RereadReferral - open"),
        (500, "RereadReferral - open", "RereadReferral - open"), (504, "RereadReferral - open", "RereadReferral - open"),
    ];

    public static IEnumerable<AcceptanceCase> All =>
    [
        .. Keys.SelectMany(row => new[] { Answer("Book", "booking", row.Key, row.Book), Answer("Defer", "deferral", row.Key, row.Defer) }),
        .. Statuses.SelectMany(row => new[] { Empty("Book", "booking", row.Status, row.Book), Empty("Defer", "deferral", row.Status, row.Defer) }),
        new("booking refused under the other code system", "SLOT_NOT_AVAILABLE SearchAgain SlotNotAvailable", subject => subject.Answer("Book", Payloads.Booking(), 422, Payloads.OutcomeOf(Payloads.OtherErrorCodes, "SLOT_NOT_AVAILABLE"))),
        new("booking refused for two causes, one of which permits nothing", "VERSION_CONFLICT RereadReferral -", subject => subject.Answer("Book", Payloads.Booking(), 422, Payloads.Outcome("SLOT_NOT_AVAILABLE", "VERSION_CONFLICT"))),
        new("booking refused for two causes that permit the same", "SLOT_NOT_AVAILABLE SearchAgain SlotNotAvailable", subject => subject.Answer("Book", Payloads.Booking(), 422, Payloads.Outcome("SLOT_NOT_AVAILABLE", "PAS_RESPONDED_WITH_ERROR"))),
        new("booking refused because nobody is signed in", "NO_ACCESS SignIn -", subject => subject.Answer("Book", Payloads.Booking(), 401, Payloads.Outcome("NO_ACCESS"))),
        new("deferral refused because nobody is signed in", "NO_ACCESS SignIn -", subject => subject.Answer("Defer", Payloads.Deferral(), 401, Payloads.Outcome("NO_ACCESS"))),
        new("booking refused because the organisation is not permitted", "NO_ACCESS Stop -", subject => subject.Answer("Book", Payloads.Booking(), 403, Payloads.Outcome("NO_ACCESS"))),
        new("deferral refused because the organisation is not permitted", "NO_ACCESS Stop -", subject => subject.Answer("Defer", Payloads.Deferral(), 403, Payloads.Outcome("NO_ACCESS"))),
        new("booking without a header", "MISSING_HEADER FixRequest -", subject => subject.Answer("Book", Payloads.Booking(), 400, Payloads.Outcome("MISSING_HEADER"))),
        new("deferral without a header", "MISSING_HEADER FixRequest -", subject => subject.Answer("Defer", Payloads.Deferral(), 400, Payloads.Outcome("MISSING_HEADER"))),
        Sent("Book", "booking", "what was requested", "", "", ""),
        Sent("Book", "booking", "another start", "09:00:00", "08:00:00", "INVALID_VALUE Appointment.start"),
        Sent("Book", "booking", "another end", "09:30:00", "10:30:00", "INVALID_VALUE Appointment.end"),
        Sent("Book", "booking", "another clinician", "021600556514", "021600556515", "INVALID_VALUE Appointment.participant"),
        Sent("Book", "booking", "another status", "\"booked\"", "\"cancelled\"", "INVALID_VALUE Appointment.status"),
        Sent("Book", "booking", "the version of the referral that was sent", "/_history/9", "/_history/5", "INVALID_VALUE Appointment.incomingReferral[0].reference"),
        Sent("Book", "booking", "another slot", "Slot/4711", "Slot/4712", "INVALID_VALUE Appointment.slot[0].reference"),
        Sent("Book", "booking", "another service", "\"70000\"", "\"70001\"", "INVALID_VALUE Appointment.participant"),
        Sent("Book", "booking", "another patient", "9462640300", "9401130264", "INVALID_VALUE Appointment.participant"),
        Sent("Book", "booking", "another referral", "000000081234", "000000081235", "INVALID_VALUE Appointment.incomingReferral[0].reference"),
        Sent("Defer", "deferral", "another reason", "SLOT_NOT_AVAILABLE", "NO_SLOTS_AT_SERVICE", "INVALID_VALUE Appointment.reason[0].coding[0]"),
        Sent("Defer", "deferral", "the version of the referral that was sent", "/_history/9", "/_history/5", "INVALID_VALUE Appointment.incomingReferral[0].reference"),
        Sent("Defer", "deferral", "no slot", "\"slot\"", "\"slots\"", ""),
        Sent("Defer", "deferral", "another service", "\"70000\"", "\"70001\"", "INVALID_VALUE Appointment.participant"),
        Sent("Defer", "deferral", "another patient", "9462640300", "9401130264", "INVALID_VALUE Appointment.participant"),
        Sent("Defer", "deferral", "another referral", "000000081234", "000000081235", "INVALID_VALUE Appointment.incomingReferral[0].reference"),
        Deferral("SLOT_NOT_AVAILABLE", "SLOT_NOT_AVAILABLE", "\"slot\":[{\"reference\":\"Slot/4711\"}],"),
        Deferral("PAS_NOT_RESPONDING", "BOOKING_ATTEMPT_PROBLEM", ""),
    ];

    private static AcceptanceCase Answer(string operation, string name, string key, string expected) =>
        new($"{name} refused with {key}", key + " " + expected, subject => subject.Answer(operation, Payloads.Of(operation), 422, Payloads.Outcome(key)));

    private static AcceptanceCase Empty(string operation, string name, int status, string expected) =>
        new($"{name} refused with status {status} alone", expected, subject => subject.Answer(operation, Payloads.Of(operation), status, null));

    private static AcceptanceCase Sent(string operation, string name, string with, string from, string to, string expected) => new(
        $"{name} carried out, and answered with {with}",
        expected,
        subject => subject.Send(operation, Payloads.Of(operation), System.Text.Json.Nodes.JsonNode.Parse(from.Length == 0 ? Answered(operation) : Answered(operation).Replace(from, to, System.StringComparison.Ordinal))!));

    /// <summary>The request, with a later version of the referral.</summary>
    private static string Answered(string operation) => Payloads.Of(operation).ToJsonString().Replace("/_history/5", "/_history/9", System.StringComparison.Ordinal);

    private static AcceptanceCase Deferral(string key, string reason, string slot) => new(
        "deferral after a booking refused with " + key,
        $$"""
        {"meta":{"profile":["{{Payloads.CareConnect}}"]},"language":"en","resourceType":"Appointment","status":"proposed","reason":[{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1","code":"{{reason}}"}]}],"description":"e-Referral Appointment",{{slot}}"incomingReferral":[{"reference":"ReferralRequest/000000081234/_history/7"}],"participant":[{{Payloads.Participant(Payloads.ServiceSystem, "70000")}},{{Payloads.Participant(Payloads.PatientSystem, "9462640300")}}]}
        """,
        subject => subject.Deferral(Payloads.Booking(), key, referralVersion: 7));
}
