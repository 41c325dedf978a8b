using System;

namespace ErsToolkit.Http.Tests;

/// <summary>What the tests send. Every value that is personal stands here, so that a search for them finds all.</summary>
internal static class Requests
{
    public const string Ubrn = "000000070002";
    public const string Patient = "9401130264";

    public static BookRequest Booking { get; } = A016.Book()
        .Slot("Slot/228385", new DateTimeOffset(2027, 2, 9, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 2, 9, 9, 30, 0, TimeSpan.Zero))
        .IncomingReferral(Ubrn, 3)
        .Service("70000")
        .Patient(Patient)
        .Build();

    public static A016Headers Headers => new()
    {
        AccessToken = "secret-token-1",
        Organisation = "R69",
        BusinessFunction = "REFERRING_CLINICIAN",
    };
}
