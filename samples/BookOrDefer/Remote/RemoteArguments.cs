using System;
using System.Collections.Generic;
using BookOrDefer.Flows;
using ErsToolkit.Current;

namespace BookOrDefer.Remote;

/// <summary>What is asked of an e-RS that is already there. It is no record, because a record would show the patient.</summary>
internal sealed class RemoteArguments
{
    /// <summary>The environment variable with the access token: an argument would be seen in lists of processes.</summary>
    public const string TokenVariable = "ERS_ACCESS_TOKEN";

    public const string UbrnVariable = "ERS_UBRN";

    public const string PatientVariable = "ERS_PATIENT";

    public static IReadOnlyList<string> Functions { get; } = ["REFERRING_CLINICIAN", "REFERRING_CLINICIAN_ADMIN"];

    /// <summary>The priorities, by the words for them.</summary>
    public static IReadOnlyList<(string Word, ReferralPriority Value)> Priorities { get; } =
        [("routine", ReferralPriority.Routine), ("urgent", ReferralPriority.Urgent), ("two-week-wait", ReferralPriority.TwoWeekWait)];

    public required Uri Address { get; init; }

    public required Caller Caller { get; init; }

    public required SlotSearchRequest Search { get; init; }

    /// <summary>The referral to read; null for none.</summary>
    public string? Ubrn { get; init; }

    /// <summary>The patient for whom the first slot is to be booked; null where nothing is to be booked.</summary>
    public NhsNumber? Patient { get; init; }
}
