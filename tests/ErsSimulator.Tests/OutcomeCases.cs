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

    public static Dictionary<string, OutcomeCase> Bookings { get; } = new()
    {
        ["FORBIDDEN"] = Book(simulator => simulator.World.Session(SampleWorld.Token).Functions.Clear()),
        ["NO_ACCESS"] = Book(simulator => simulator.World.Session(SampleWorld.Token).IsSignedIn = false),
        ["SYSTEM_UNAVAILABLE"] = Book(simulator => simulator.World.IsSystemAvailable = false),
        ["NO_RELATIONSHIP"] = Book(simulator => Referral(simulator).HasRelationship = false),
        ["PATIENT_ERROR"] = Book(simulator => Referral(simulator).PatientRecord = PatientRecord.Erroneous),
        ["REFERRAL_LOCKED"] = Book(simulator => Referral(simulator).IsLocked = true),
        ["SERVICE_UNAVAILABLE"] = Book(simulator => simulator.World.Service(SampleWorld.Service).IsAvailable = false),
        ["SLOT_NOT_AVAILABLE taken here"] = Book(simulator => Slot(simulator).IsFree = false),
        ["SLOT_NOT_AVAILABLE taken there"] = Book(simulator => Pas(simulator).Answer = PasAnswer.SlotTaken),
        ["UNABLE_TO_CONFIRM_APPOINTMENT"] = Book(simulator => Pas(simulator).Answer = PasAnswer.Unconfirmed),
        ["PAS_RESPONDED_WITH_ERROR"] = Book(simulator => Pas(simulator).Answer = PasAnswer.Error),
        ["PAS_NOT_RESPONDING"] = Book(simulator => Pas(simulator).Answer = PasAnswer.Never),
        ["INVALID_REQUEST_STATE booked"] = Book(simulator => Referral(simulator).State = ReferralProgress.Booked),
        ["INVALID_REQUEST_STATE follow-up"] = Book(simulator => Referral(simulator).IsInitial = false),
        ["VERSION_CONFLICT"] = Book(simulator => Referral(simulator).Version++),
        ["INAPPROPRIATE_SLOT urgent"] = Book(simulator => Slot(simulator).Priority = Priority.Urgent),
        ["INAPPROPRIATE_SLOT of another service"] = Book(simulator => Slot(simulator).Service = SampleWorld.FullService),
        ["INAPPROPRIATE_VALUE off the shortlist"] = Book(simulator => Referral(simulator).Shortlist.Clear()),
        ["INAPPROPRIATE_VALUE moved"] = Book(simulator => Slot(simulator).End += TimeSpan.FromMinutes(1)),
        ["INAPPROPRIATE_VALUE clinician"] = Book(simulator => Slot(simulator).Clinician = SampleWorld.Clinician),
        ["INAPPROPRIATE_VALUE patient"] = Book(simulator => Referral(simulator).Patient = OtherPatient),
        ["INVALID_STATE"] = Book(simulator => simulator.World.Service(SampleWorld.Service).IsDirectlyBookable = false),
        ["INVALID_CODE"] = Book(simulator => simulator.RefuseNext("INVALID_CODE")),
        ["REFERENCE_NOT_FOUND referral"] = Book(Nothing, SampleWorld.Ubrn, NoUbrn),
        ["REFERENCE_NOT_FOUND slot"] = Book(Nothing, "Slot/228385", "Slot/9"),
        ["INVALID_VALUE"] = Book(Nothing, "e-Referral Appointment", "Appointment"),
        ["MISSING_VALUE"] = Book(Nothing, "\"slot\":[{\"reference\":\"Slot/228385\"}],", ""),
        ["UNEXPECTED_FIELD"] = Book(Nothing, "\"language\":", "\"priority\":5,\"language\":"),
    };

    public static Dictionary<string, OutcomeCase> Deferrals { get; } = new()
    {
        ["FORBIDDEN"] = Defer(simulator => simulator.World.Session(SampleWorld.Token).Functions.Clear()),
        ["NO_ACCESS"] = Defer(simulator => simulator.World.Session(SampleWorld.Token).IsSignedIn = false),
        ["SYSTEM_UNAVAILABLE"] = Defer(simulator => simulator.World.IsSystemAvailable = false),
        ["NO_RELATIONSHIP"] = Defer(simulator => Referral(simulator).HasRelationship = false),
        ["PATIENT_SENSITIVE"] = Defer(simulator => Referral(simulator).PatientRecord = PatientRecord.Sensitive),
        ["REFERRAL_LOCKED"] = Defer(simulator => Referral(simulator).IsLocked = true),
        ["SERVICE_UNAVAILABLE"] = Defer(simulator => simulator.World.Service(SampleWorld.Service).IsAvailable = false),
        ["VERSION_CONFLICT"] = Defer(simulator => Referral(simulator).Version++),
        ["INVALID_STATE"] = Defer(simulator => simulator.World.Service(SampleWorld.Service).IsDirectlyBookable = false),
        ["INVALID_REQUEST_TYPE"] = Defer(simulator => Referral(simulator).IsAppointmentRequest = false),
        ["INVALID_REQUEST_STATE booked"] = Defer(simulator => Referral(simulator).State = ReferralProgress.Booked),
        ["INVALID_REQUEST_STATE follow-up"] = Defer(simulator => Referral(simulator).IsInitial = false),
        ["INVALID_REQUEST_STATE rejected"] = Defer(simulator => Referral(simulator).State = ReferralProgress.Rejected),
        ["INVALID_REQUEST_STATE deferred"] = Defer(simulator => Referral(simulator).State = ReferralProgress.DeferralInProgress),
        ["INVALID_REQUEST_STATE outcome"] = Defer(simulator => Referral(simulator).State = ReferralProgress.DeferralOutcomeInProgress),
        ["THIS_SLOT_IS_AVAILABLE"] = Defer(simulator => Slot(simulator).IsFree = true),
        ["INAPPROPRIATE_SLOT"] = Defer(simulator => Slot(simulator).Priority = Priority.Urgent),
        ["SLOTS_CURRENTLY_AVAILABLE"] = new(simulator => Deferral(simulator, DeferReason.NoSlotsAtService)),
        ["INAPPROPRIATE_VALUE off the shortlist"] = Defer(simulator => Referral(simulator).Shortlist.Clear()),
        ["INAPPROPRIATE_VALUE slot off the shortlist"] = Defer(simulator => Slot(simulator).Service = "1"),
        ["INAPPROPRIATE_VALUE patient"] = Defer(simulator => Referral(simulator).Patient = OtherPatient),
        ["INAPPROPRIATE_VALUE slot unwanted"] = Defer(Nothing, "\"SLOT_NOT_AVAILABLE\"", "\"NO_SLOTS_AT_SERVICE\""),
        ["NO_SUCH_REQUEST"] = Defer(Nothing, SampleWorld.Ubrn, NoUbrn),
        ["REFERENCE_NOT_FOUND"] = Defer(Nothing, "Slot/228385", "Slot/9"),
        ["INVALID_VALUE description"] = Defer(Nothing, "e-Referral Appointment", "Appointment"),
        ["INVALID_VALUE status"] = Defer(Nothing, "\"proposed\"", "\"pending\""),
        ["INVALID_CODE"] = Defer(Nothing, "\"SLOT_NOT_AVAILABLE\"", "\"PATIENT_PREFERENCE\""),
        ["MISSING_VALUE"] = Defer(Nothing, "\"slot\":[{\"reference\":\"Slot/228385\"}],", ""),
        ["UNEXPECTED_FIELD"] = Defer(Nothing, "\"language\":", "\"priority\":5,\"language\":"),
    };

    /// <summary>A booking that suits the sample world.</summary>
    public static string Booking(Simulator simulator) => Encoding.UTF8.GetString(Requests.Booking(simulator.World).ToUtf8Json());

    private static string Deferral(Simulator simulator, DeferReason reason) => Encoding.UTF8.GetString(Requests.Deferral(simulator.World, reason, SampleWorld.Service).ToUtf8Json());

    private static OutcomeCase Book(Action<Simulator> setUp, string old = "\0", string changed = "") => new(simulator =>
    {
        string body = Booking(simulator);
        setUp(simulator);
        return body.Replace(old, changed, StringComparison.Ordinal);
    });

    /// <summary>A deferral because a slot was gone, as it is.</summary>
    private static OutcomeCase Defer(Action<Simulator> setUp, string old = "\0", string changed = "") => new(simulator =>
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
