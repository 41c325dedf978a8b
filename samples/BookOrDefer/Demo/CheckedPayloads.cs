using System;
using System.Collections.Generic;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows what the validator says of payloads, good and bad.</summary>
internal static class CheckedPayloads
{
    public static void Show(IAnsiConsole console)
    {
        Section.Begin(console, "3. Check payloads before they are sent",
            "The JSON of both requests, good and each time with another fault. Every issue has an e-RS outcome key, a FHIRPath, a place in the text, and what to do; none repeats a value of the payload.");
        Show(console, "Booking", SentBookings.All, GoodBooking.Build().Value.ToUtf8Json());
        Show(console, "Deferral", SentDeferrals.All, GoodDeferral.Build().Value.ToUtf8Json());
    }

    private static void Show(IAnsiConsole console, string operation, IReadOnlyList<SentPayload> payloads, ReadOnlySpan<byte> good)
    {
        var table = new IssueTable(operation);
        foreach (SentPayload payload in payloads)
            table.Add(payload.What, payload.Check(good));

        Section.Table(console, table.Content);
    }
}
