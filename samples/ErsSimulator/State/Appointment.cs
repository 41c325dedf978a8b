using System;

namespace ErsSimulator.State;

/// <summary>An appointment that was booked, or a deferral.</summary>
public sealed record Appointment
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the appointment itself.</summary>
    public required long Version { get; init; }

    /// <summary>Whether it is booked; else it is deferred to the provider.</summary>
    public required bool IsBooked { get; init; }

    /// <summary>The UBRN of its referral.</summary>
    public required string Ubrn { get; init; }

    /// <summary>The version that the referral has because of it.</summary>
    public required long ReferralVersion { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The id of the service.</summary>
    public required string Service { get; init; }

    /// <summary>The name of the service.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The patient's NHS number.</summary>
    public required string Patient { get; init; }

    /// <summary>The id of the slot; null for a deferral without one.</summary>
    public string? Slot { get; init; }

    /// <summary>When a booked one starts.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When a booked one ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The SDS user id of the clinician; null for none.</summary>
    public string? Clinician { get; init; }

    /// <summary>The code of the reason of a deferral.</summary>
    public string? Reason { get; init; }

    /// <summary>What the provider should know; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>The version that an answer's <c>ETag</c> tells, where it is another one than <see cref="Version"/>.</summary>
    internal long? Tag { get; init; }

    /// <summary>Gives the id, and nothing that is personal.</summary>
    public override string ToString() => "Appointment/" + Id;
}
