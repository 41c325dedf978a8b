using System;

namespace ErsToolkit.Tests;

/// <summary>Synthetic requests, and contexts that they keep.</summary>
internal static class Requests
{
    public const string Clinician = "021600556514";

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static BookRequest Book(string slot = "Slot/4711", string ubrn = Deferrals.Ubrn, long version = 5, string service = "70000", string? patient = Deferrals.NhsNumber, string? clinician = Clinician)
    {
        BookRequestBuilder builder = A016.Book().Slot(slot, Start, Start.AddMinutes(20)).IncomingReferral(ubrn, version).Service(service);
        builder = patient is null ? builder : builder.Patient(patient);
        builder = clinician is null ? builder : builder.Clinician(clinician);
        return builder.TryBuild(out BookRequest? request, out ValidationResult why) ? request : throw new ErsValidationException(why);
    }

    public static DeferRequest Defer(DeferReason reason = DeferReason.SlotNotAvailable, string slot = "Slot/4711", string ubrn = Deferrals.Ubrn, long version = 5, string service = "70000", string? patient = Deferrals.NhsNumber)
    {
        DeferRequestBuilder builder = A016.Defer().Reason(reason).IncomingReferral(ubrn, version).Service(service);
        builder = reason == DeferReason.SlotNotAvailable ? builder.Slot(slot) : builder;
        builder = patient is null ? builder : builder.Patient(patient);
        return builder.TryBuild(out DeferRequest? request, out ValidationResult why) ? request : throw new ErsValidationException(why);
    }

    public static BookContext BookContext() => new() { Slot = Slot(), Referral = Referral(), Service = Service() };

    public static DeferContext DeferContext() => new() { Slot = Slot(), Referral = Referral(), Service = Service() };

    private static SlotContext Slot() => new()
    {
        Reference = SlotReference.From("Slot/4711"),
        Start = Start,
        End = Start.AddMinutes(20),
        Service = ServiceId.From("70000"),
        Clinician = SdsUserId.From(Clinician),
        SearchedPriority = ReferralPriority.Routine,
        IsFree = false,
    };

    private static ReferralContext Referral() => new()
    {
        Ubrn = Deferrals.Ubrn,
        Version = 5,
        Patient = NhsNumber.From(Deferrals.NhsNumber),
        State = ReferralState.Unbooked,
        IsInitial = true,
        IsAppointmentRequest = true,
        Priority = ReferralPriority.Routine,
        Shortlist = [ServiceId.From("70000"), ServiceId.From("70001")],
    };

    private static ServiceContext Service() => new() { Id = ServiceId.From("70000"), IsDirectlyBookable = true, HasFreeSlots = false };
}
