using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>Sound requests against what their sender holds.</summary>
internal static class ContextCases
{
    private const string Referral = "Appointment.incomingReferral[0].reference";
    private const string Slot = "Appointment.slot[0].reference";
    private const string Service = "Appointment.participant[0].actor.identifier.value";
    private const string Patient = "Appointment.participant[1].actor.identifier.value";
    private const string Clinician = "Appointment.participant[2].actor.identifier.value";

    public static IEnumerable<AcceptanceCase> All =>
    [
        .. Shared("Book", "booking"),
        .. Shared("Defer", "deferral"),
        Of("Book", "booking of a referral that is booked", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["State"] = "BOOKED"),
        Of("Book", "booking at another start than the slot's", "INAPPROPRIATE_VALUE Appointment.start", c => c["Slot"]!["Start"] = "2026-12-01T08:55:00Z"),
        Of("Book", "booking to another end than the slot's", "INAPPROPRIATE_VALUE Appointment.start", c => c["Slot"]!["End"] = "2026-12-01T09:35:00Z"),
        Of("Book", "booking of the slot of another service", "INAPPROPRIATE_SLOT " + Slot, c => c["Slot"]!["Service"] = "70001"),
        Of("Book", "booking with another clinician than the slot's", "INAPPROPRIATE_VALUE " + Clinician, c => c["Slot"]!["Clinician"] = "021600556515"),
        Of("Book", "booking with a clinician of a slot that has none", "INAPPROPRIATE_VALUE " + Clinician, c => c["Slot"]!.AsObject().Remove("Clinician")),
        Of("Defer", "deferral of a referral for advice", "INVALID_REQUEST_TYPE " + Referral, c => c["Referral"]!["IsAppointmentRequest"] = false),
        Of("Defer", "deferral of a referral that is booked", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["State"] = "BOOKED"),
        Of("Defer", "deferral of a referral that was rejected", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["State"] = "REJECTED"),
        Of("Defer", "deferral of a referral that was cancelled", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["State"] = "CANCELLED"),
        Of("Defer", "deferral of a referral that is deferred", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["State"] = "DEFERRAL_IN_PROGRESS"),
        Of("Defer", "deferral of a referral whose deferral ends", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["State"] = "DEFERRAL_OUTCOME_IN_PROGRESS"),
        Of("Defer", "deferral of a slot that is free", "THIS_SLOT_IS_AVAILABLE " + Slot, c => c["Slot"]!["IsFree"] = true),
        Of("Defer", "deferral of the slot of a service off the shortlist", "INAPPROPRIATE_VALUE " + Slot, c => c["Slot"]!["Service"] = "70009"),
        Of("Defer", "deferral of the slot of another service on the shortlist", "", c => c["Slot"]!["Service"] = "70001"),
        Of("Defer", "deferral of a slot while others are free", "", c => c["Service"]!["HasFreeSlots"] = true),
        new("deferral for want of slots while some are free", "SLOTS_CURRENTLY_AVAILABLE " + Service, subject => subject.Check(
            "Defer",
            Payloads.Deferral().With(p => p.Remove("slot")).With(p => p.Reason()["code"] = "NO_SLOTS_AT_SERVICE"),
            Payloads.Held().With(c => c["Service"]!["HasFreeSlots"] = true))),
    ];

    /// <summary>What is checked of both requests.</summary>
    private static IEnumerable<AcceptanceCase> Shared(string operation, string name)
    {
        (string What, string Expected, Action<JsonObject> Change)[] cases =
        [
            ("against what agrees with it", "", _ => { }),
            ("against another referral", "INAPPROPRIATE_VALUE " + Referral, c => c["Referral"]!.AsObject().With(r => r["Ubrn"] = "000000081235")["Version"] = 9),
            ("against another slot", "INAPPROPRIATE_VALUE " + Slot, c => c["Slot"]!.AsObject().With(s => s["Reference"] = "Slot/4712").With(s => s["IsFree"] = true)["Start"] = "2026-12-02T09:00:00Z"),
            ("of a referral that has a later version", "VERSION_CONFLICT " + Referral, c => c["Referral"]!["Version"] = 6),
            ("of a referral that is no initial one", "INVALID_REQUEST_STATE " + Referral, c => c["Referral"]!["IsInitial"] = false),
            ("at a service that is not directly bookable", "INVALID_STATE " + Service, c => c["Service"]!["IsDirectlyBookable"] = false),
            ("while another service is not directly bookable", "", c => c["Service"]!.AsObject().With(s => s["Id"] = "70001")["IsDirectlyBookable"] = false),
            ("at a service off the shortlist", "INAPPROPRIATE_VALUE " + Service, c => c["Referral"]!["Shortlist"] = new JsonArray("70001")),
            ("of another patient", "INAPPROPRIATE_VALUE " + Patient, c => c["Referral"]!["Patient"] = "9912003888"),
            ("of a slot of an urgent search for a routine referral", "INAPPROPRIATE_SLOT " + Slot, c => c["Slot"]!["SearchedPriority"] = "URGENT"),
            ("of a slot of a two-week-wait search for an urgent referral", "INAPPROPRIATE_SLOT " + Slot, c => c["Slot"]!.AsObject().With(_ => c["Referral"]!["Priority"] = "URGENT")["SearchedPriority"] = "TWO_WEEK_WAIT"),
            ("of a slot of an urgent search for an urgent referral", "", c => c["Slot"]!.AsObject().With(_ => c["Referral"]!["Priority"] = "URGENT")["SearchedPriority"] = "URGENT"),
        ];
        return cases.Select(one => Of(operation, $"{name} {one.What}", one.Expected, one.Change)).Append(
            new($"{name} without a patient against what agrees with it", "", subject => subject.Check(operation, Payloads.Of(operation).With(p => p["participant"]!.AsArray().RemoveAt(1)), Payloads.Held())));
    }

    /// <summary>A sender holds of a referral, a slot and a service only what the request's checks look at.</summary>
    private static AcceptanceCase Of(string operation, string name, string expected, Action<JsonObject> change) =>
        new(name, expected, subject => subject.Check(operation, Payloads.Of(operation), Payloads.Held().With(change)));
}
