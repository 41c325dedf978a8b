using System;
using System.Text.Json.Nodes;

namespace ErsToolkit.Tests;

/// <summary>Synthetic bookings.</summary>
internal static class Bookings
{
    public const string Clinician = "021600556514";
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(2026, 12, 1, 9, 30, 0, TimeSpan.Zero);

    /// <summary>A valid booking with every element that one may have.</summary>
    public static JsonObject Full()
    {
        JsonObject payload = Deferrals.Full();
        payload["status"] = "booked";
        payload.Remove("reason");
        payload["start"] = "2026-12-01T09:00:00+00:00";
        payload["end"] = "2026-12-01T09:30:00+00:00";
        payload["participant"]!.AsArray().Add(Deferrals.Participant(Deferrals.ClinicianSystem, Clinician));
        return payload;
    }

    /// <summary>A builder with all that a booking needs.</summary>
    public static BookRequestBuilder Builder() => A016.Book()
        .Slot("Slot/4711", Start, End).IncomingReferral(Deferrals.Ubrn, 5).Service("70000").Patient(Deferrals.NhsNumber);
}
