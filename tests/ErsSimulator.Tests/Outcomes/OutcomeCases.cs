using System;
using System.Collections.Generic;
using System.Text;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Tests;

/// <summary>What leads to each row of the outcome tables.</summary>
internal static class OutcomeCases
{
    private const string OtherPatient = "9912003888";
    private const string NoUbrn = "000000000001";

    public static IReadOnlyList<OutcomeCase> Bookings { get; } =
    [
        Book(1, "FORBIDDEN", "the session has no business function that may", simulator => simulator.World.Session(SampleWorld.Token).Functions.Clear()),
        Book(0, "NO_ACCESS", "the session is signed out", simulator => simulator.World.Session(SampleWorld.Token).IsSignedIn = false),
        Book(0, "SYSTEM_UNAVAILABLE", "e-RS is down", simulator => simulator.World.IsSystemAvailable = false),
        Book(8, "NO_RELATIONSHIP", "the user has no legitimate relationship", simulator => Referral(simulator).HasRelationship = false),
        Book(10, "PATIENT_ERROR", "the patient's record is in error", simulator => Referral(simulator).PatientRecord = PatientRecord.Erroneous),
        Book(12, "REFERRAL_LOCKED", "another user holds the referral", simulator => Referral(simulator).IsLocked = true),
        Book(13, "SERVICE_UNAVAILABLE", "the service is not on offer", simulator => simulator.World.Service(SampleWorld.Service).IsAvailable = false),
        Book(14, "SLOT_NOT_AVAILABLE", "the slot is taken in e-RS", simulator => Slot(simulator).IsFree = false),
        Book(14, "SLOT_NOT_AVAILABLE", "the provider's system says that the slot is taken", simulator => Pas(simulator).Answer = PasAnswer.SlotTaken),
        Book(15, "UNABLE_TO_CONFIRM_APPOINTMENT", "the provider's system does not confirm", simulator => Pas(simulator).Answer = PasAnswer.Unconfirmed),
        Book(17, "PAS_RESPONDED_WITH_ERROR", "the provider's system answers with an error", simulator => Pas(simulator).Answer = PasAnswer.Error),
        Book(9, "PAS_NOT_RESPONDING", "the provider's system does not answer in two minutes", simulator => Pas(simulator).Answer = PasAnswer.Never),
        Book(4, "INVALID_REQUEST_STATE", "the referral is booked", simulator => Referral(simulator).State = ReferralProgress.Booked),
        Book(4, "INVALID_REQUEST_STATE", "the referral awaits triage", simulator => Referral(simulator).State = ReferralProgress.AwaitingTriage),
        Book(4, "INVALID_REQUEST_STATE", "the referral is a follow-up", simulator => Referral(simulator).IsInitial = false),
        Book(16, "VERSION_CONFLICT", "the referral has a later version", simulator => Referral(simulator).Version++),
        Book(2, "INAPPROPRIATE_SLOT", "an urgent slot for a routine referral", simulator => Slot(simulator).Priority = Priority.Urgent),
        Book(2, "INAPPROPRIATE_SLOT", "the slot is another service's", simulator => Slot(simulator).Service = SampleWorld.FullService),
        Book(3, "INAPPROPRIATE_VALUE", "the service is off the shortlist", simulator => Referral(simulator).Shortlist.Clear()),
        Book(3, "INAPPROPRIATE_VALUE", "the slot was moved", simulator => Slot(simulator).End += TimeSpan.FromMinutes(1)),
        Book(3, "INAPPROPRIATE_VALUE", "the slot has a clinician, the request none", simulator => Slot(simulator).Clinician = SampleWorld.Clinician),
        Book(3, "INAPPROPRIATE_VALUE", "the referral is another patient's", simulator => Referral(simulator).Patient = OtherPatient),
        Book(0, "INVALID_STATE", "the service is not booked directly", simulator => simulator.World.Service(SampleWorld.Service).IsDirectlyBookable = false),
        Book(5, "INVALID_CODE", "a script refuses the next request", simulator => simulator.RefuseNext("INVALID_CODE")),
        Book(0, "MISSING_HEADER", "a script refuses the next request", simulator => simulator.RefuseNext("MISSING_HEADER")),
        Book(11, "REFERENCE_NOT_FOUND", "there is no such referral", Nothing, SampleWorld.Ubrn, NoUbrn),
        Book(11, "REFERENCE_NOT_FOUND", "there is no such slot", Nothing, "Slot/228385", "Slot/9"),
        Book(6, "INVALID_VALUE", "the description is another", Nothing, "e-Referral Appointment", "Appointment"),
        Book(7, "MISSING_VALUE", "no slot is named", Nothing, "\"slot\":[{\"reference\":\"Slot/228385\"}],", ""),
        Book(0, "UNEXPECTED_FIELD", "an element that e-RS does not know", Nothing, "\"language\":", "\"priority\":5,\"language\":"),
    ];

    public static IReadOnlyList<OutcomeCase> Deferrals { get; } =
    [
        Defer(1, "FORBIDDEN", "the session has no business function that may", simulator => simulator.World.Session(SampleWorld.Token).Functions.Clear()),
        Defer(0, "NO_ACCESS", "the session is signed out", simulator => simulator.World.Session(SampleWorld.Token).IsSignedIn = false),
        Defer(0, "SYSTEM_UNAVAILABLE", "e-RS is down", simulator => simulator.World.IsSystemAvailable = false),
        Defer(8, "NO_RELATIONSHIP", "the user has no legitimate relationship", simulator => Referral(simulator).HasRelationship = false),
        Defer(9, "PATIENT_SENSITIVE", "the patient's record is sensitive", simulator => Referral(simulator).PatientRecord = PatientRecord.Sensitive),
        Defer(6, "REFERRAL_LOCKED", "another user holds the referral", simulator => Referral(simulator).IsLocked = true),
        Defer(11, "SERVICE_UNAVAILABLE", "the service is not on offer", simulator => simulator.World.Service(SampleWorld.Service).IsAvailable = false),
        Defer(7, "VERSION_CONFLICT", "the referral has a later version", simulator => Referral(simulator).Version++),
        Defer(12, "INVALID_STATE", "the service is not booked directly", simulator => simulator.World.Service(SampleWorld.Service).IsDirectlyBookable = false),
        Defer(13, "INVALID_REQUEST_TYPE", "the referral is not an appointment request", simulator => Referral(simulator).IsAppointmentRequest = false),
        Defer(14, "INVALID_REQUEST_STATE", "the referral is booked", simulator => Referral(simulator).State = ReferralProgress.Booked),
        Defer(15, "INVALID_REQUEST_STATE", "the referral is a follow-up", simulator => Referral(simulator).IsInitial = false),
        Defer(16, "INVALID_REQUEST_STATE", "the referral was rejected", simulator => Referral(simulator).State = ReferralProgress.Rejected),
        Defer(17, "INVALID_REQUEST_STATE", "the referral is deferred to its provider",
            simulator => Referral(simulator).State = ReferralProgress.DeferredToProvider),
        Defer(18, "INVALID_REQUEST_STATE", "the provider acts on the outcome of its triage",
            simulator => Referral(simulator).State = ReferralProgress.TriagedProviderToAction),
        Defer(20, "THIS_SLOT_IS_AVAILABLE", "the slot is free", simulator => Slot(simulator).IsFree = true),
        Defer(22, "INAPPROPRIATE_SLOT", "an urgent slot for a routine referral", simulator => Slot(simulator).Priority = Priority.Urgent),
        new(23, "SLOTS_CURRENTLY_AVAILABLE", "the service has free slots", simulator => Deferral(simulator, DeferReason.NoSlotsAtService)),
        Defer(10, "INAPPROPRIATE_VALUE", "the service is off the shortlist", simulator => Referral(simulator).Shortlist.Clear()),
        Defer(21, "INAPPROPRIATE_VALUE", "the slot's service is off the shortlist", simulator => Slot(simulator).Service = "1"),
        Defer(25, "INAPPROPRIATE_VALUE", "the referral is another patient's", simulator => Referral(simulator).Patient = OtherPatient),
        Defer(0, "MISSING_HEADER", "a script refuses the next request", simulator => simulator.RefuseNext("MISSING_HEADER")),
        Defer(3, "INAPPROPRIATE_VALUE", "a slot with a reason that has none", Nothing, "\"SLOT_NOT_AVAILABLE\"", "\"NO_SLOTS_AT_SERVICE\""),
        Defer(5, "NO_SUCH_REQUEST", "there is no such referral", Nothing, SampleWorld.Ubrn, NoUbrn),
        Defer(19, "REFERENCE_NOT_FOUND", "there is no such slot", Nothing, "Slot/228385", "Slot/9"),
        Defer(2, "INVALID_VALUE", "the description is another", Nothing, "e-Referral Appointment", "Appointment"),
        Defer(24, "INVALID_VALUE", "the status is neither of both", Nothing, "\"proposed\"", "\"pending\""),
        Defer(0, "INVALID_CODE", "the reason is not in the code system", Nothing, "\"SLOT_NOT_AVAILABLE\"", "\"PATIENT_PREFERENCE\""),
        Defer(4, "MISSING_VALUE", "a reason that wants a slot, and no slot", Nothing, "\"slot\":[{\"reference\":\"Slot/228385\"}],", ""),
        Defer(0, "UNEXPECTED_FIELD", "an element that e-RS does not know", Nothing, "\"language\":", "\"priority\":5,\"language\":"),
    ];

    /// <summary>A booking that suits the sample world.</summary>
    public static string Booking(Simulator simulator) => Encoding.UTF8.GetString(Requests.Booking(simulator.World).ToUtf8Json());

    private static string Deferral(Simulator simulator, DeferReason reason) => Encoding.UTF8.GetString(Requests.Deferral(simulator.World, reason, SampleWorld.Service).ToUtf8Json());

    private static OutcomeCase Book(int row, string key, string why, Action<Simulator> setUp, string old = "\0", string changed = "") => new(row, key, why, simulator =>
    {
        string body = Booking(simulator);
        setUp(simulator);
        return body.Replace(old, changed, StringComparison.Ordinal);
    });

    /// <summary>A deferral because a slot was gone, as it is.</summary>
    private static OutcomeCase Defer(int row, string key, string why, Action<Simulator> setUp, string old = "\0", string changed = "") => new(row, key, why, simulator =>
    {
        string body = Deferral(simulator, DeferReason.SlotNotAvailable);
        Slot(simulator).IsFree = false;
        setUp(simulator);
        return body.Replace(old, changed, StringComparison.Ordinal);
    });

    private static void Nothing(Simulator simulator)
    {
    }

    private static Referral Referral(Simulator simulator) => simulator.World.Referral(SampleWorld.Ubrn);

    private static Slot Slot(Simulator simulator) => simulator.World.Slot(Requests.Slot);

    private static Pas Pas(Simulator simulator) => simulator.World.Service(SampleWorld.Service).Pas;
}
