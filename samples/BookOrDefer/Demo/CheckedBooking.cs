using System;
using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Demo;

/// <summary>Shows what a check against what the caller holds finds, although the payload itself is good.</summary>
internal static class CheckedBooking
{
    public static void Show(IAnsiConsole console)
    {
        Section.Begin(console, "5. Check a booking against what is held",
            "A payload can be valid and still not fit the slot and the referral. What the caller holds of them can be compared with it. Here the slot has moved by half an hour since the booking was built:");
        Snippet<BookContext> held = Snippet.Of(
            new BookContext
            {
                Slot = new SlotContext
                {
                    Reference = SlotReference.From("Slot/228340"),
                    Start = new DateTimeOffset(2027, 3, 2, 9, 30, 0, TimeSpan.Zero),
                    End = new DateTimeOffset(2027, 3, 2, 10, 0, 0, TimeSpan.Zero),
                    Service = ServiceId.From("70000"),
                },
                Referral = new ReferralContext
                {
                    Ubrn = "000000012345",
                    Version = 3,
                    State = ReferralState.Unbooked,
                },
            });
        Section.Code(console, held.Code);
        Section.Say(console, "A016.Check(booking, context):");
        ValidationResult result = A016.Check(GoodBooking.Build().Value, held.Value);
        var table = new IssueTable("Severity");
        foreach (ValidationIssue issue in result.Issues)
            table.Add(DisplayText.Of(issue.Severity), issue);

        Section.Table(console, table.Content);
    }
}
