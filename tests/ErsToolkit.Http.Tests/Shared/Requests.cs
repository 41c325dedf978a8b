using System;
using System.Collections.Generic;
using System.Text;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>What the tests send. Every value that is personal or secret stands here, so that a search for them finds all.</summary>
internal static class Requests
{
    public const string Ubrn = "000000070002";
    public const string Patient = "9401130264";
    public const string Token = "token-of-the-professional";
    public const string Comment = "Uses a wheelchair";

    /// <summary>What must never be found in a log, an exception or a text.</summary>
    public static IReadOnlyList<string> Personal { get; } = [Ubrn, Patient, Token, Comment];

    public static BookRequest Booking { get; } = A016.Book()
        .Slot("Slot/228385", new DateTimeOffset(2027, 2, 9, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 2, 9, 9, 30, 0, TimeSpan.Zero))
        .IncomingReferral(Ubrn, 3)
        .Service("70000")
        .Patient(Patient)
        .Comment(Comment)
        .Build();

    public static DeferRequest Deferral { get; } = A016.Defer()
        .Reason(DeferReason.SlotNotAvailable)
        .Slot("Slot/228385")
        .IncomingReferral(Ubrn, 3)
        .Service("70000")
        .Patient(Patient)
        .Comment(Comment)
        .Build();

    public static A016Headers Headers => new()
    {
        AccessToken = Token,
        Organisation = "R69",
        BusinessFunction = "REFERRING_CLINICIAN",
    };

    public static string BookingText { get; } = Encoding.UTF8.GetString(Booking.ToUtf8Json());

    /// <summary>What e-RS answers to the booking: the referral has a later version.</summary>
    public static string Booked { get; } = Later(Booking.ToUtf8Json());

    /// <summary>What e-RS answers to the deferral: without the slot.</summary>
    public static string Deferred { get; } = Later(Deferral.ToUtf8Json()).Replace("\"slot\":[{\"reference\":\"Slot/228385\"}],", "", StringComparison.Ordinal);

    public static string Outcome(params string[] keys) =>
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[" + string.Join(",", Array.ConvertAll(keys, key =>
            "{\"severity\":\"error\",\"code\":\"invalid\",\"details\":{\"coding\":[{\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1\",\"code\":\"" + key + "\"}]},\"diagnostics\":\"About " + Patient + "\"}")) + "]}";

    private static string Later(byte[] json) => Encoding.UTF8.GetString(json).Replace("/_history/3", "/_history/8", StringComparison.Ordinal);
}
