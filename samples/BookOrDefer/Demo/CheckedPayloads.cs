using System;
using System.Collections.Generic;
using BookOrDefer.Editions;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows what the validator says of payloads, good and bad.</summary>
internal static class CheckedPayloads
{
    public static void Show(IAnsiConsole console, IEdition edition)
    {
        Section.Begin(console, "3. Check payloads before they are sent",
            "The JSON of both requests, good and each time with another fault. Every issue has an e-RS outcome key, a FHIRPath, a place in the text, and what to do; none repeats a value of the payload.");
        Show(console, edition, "Booking", SentBookings.For(edition.Demo), edition.Demo.Book().Value.Json);
        Show(console, edition, "Deferral", SentDeferrals.For(edition.Demo), edition.Demo.Defer().Value.Json);
    }

    private static void Show(IAnsiConsole console, IEdition edition, string operation, IReadOnlyList<SentPayload> payloads, ReadOnlySpan<byte> good)
    {
        var table = new IssueTable(operation);
        foreach (SentPayload payload in payloads)
            table.Add(payload.What, payload.Check(edition, good));

        Section.Table(console, table.Content);
    }
}
