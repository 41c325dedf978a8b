using System;
using CsCheck;

namespace ErsToolkit.Tests;

/// <summary>Synthetic bookings, and the grounds that come of their refusal.</summary>
internal static class Grounds
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static BookRequest Booking(string slot = "Slot/4711", string service = "70000", string? patient = Deferrals.NhsNumber, string ubrn = Deferrals.Ubrn)
    {
        BookRequestBuilder builder = A016.Book().Slot(slot, Start, Start.AddMinutes(30)).IncomingReferral(ubrn, 3).Service(service).Comment("Secret");
        return (patient is null ? builder : builder.Patient(patient)).Build();
    }

    /// <summary>Any valid booking, with or without a patient.</summary>
    public static Gen<BookRequest> Any { get; } = Gen.Select(
        Gen.Char['0', '9'].Array[1, 20], Gen.Char['0', '9'].Array[1, 20], Pick.OneOf<string?>(null, Deferrals.NhsNumber, "9401130264"), Gen.Char['0', '9'].Array[12],
        (slot, service, patient, ubrn) => Booking("Slot/" + new string(slot), new string(service), patient, new string(ubrn)));

    public static DeferralGround After(string key, BookRequest? booking = null) =>
        BookOutcome.Parse(422, Outcomes.Body(key)).TryGetDeferralGround(booking ?? Booking(), out DeferralGround? ground)
            ? ground
            : throw new InvalidOperationException(key + " permits no deferral.");
}
