using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Demo;

/// <summary>Shows what a check against what the caller holds finds, although the payload itself is good.</summary>
internal static class CheckedBooking
{
    public static void Show(IAnsiConsole console, IDemoParts edition)
    {
        Section.Begin(console, "5. Check a booking against what is held",
            "A payload can be valid and still not fit the slot and the referral. What the caller holds of them can be compared with it. Here the slot has moved by half an hour since the booking was built:");
        Snippet<ValidationResult> held = edition.CheckAgainstMovedSlot();
        Section.Code(console, held.Code);
        Section.Say(console, "A016.Check(booking, context):");
        var table = new IssueTable("Severity");
        foreach (ValidationIssue issue in held.Value.Issues)
            table.Add(DisplayText.Of(issue.Severity), issue);

        Section.Table(console, table.Content);
    }
}
