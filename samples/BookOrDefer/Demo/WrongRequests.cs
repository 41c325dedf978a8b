using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Demo;

/// <summary>Shows what the builder says of a request that e-RS would refuse.</summary>
internal static class WrongRequests
{
    public static void Show(IAnsiConsole console, IDemoParts edition)
    {
        Section.Begin(console, "4. Build from what a user typed",
            "A wrong call in the code is underlined while it is written. What only the running program knows is checked by TryBuild and Build:");
        ShowTryBuild(console, edition, new DeferralForm("BOOKING_ATTEMPT_PROBLEM", "Slot/228340", "70000", "999 000 0018"));
        ShowBuild(console, edition, new DeferralForm("SLOT_NOT_AVAILABLE", Slot: null, "70000", "9990000018"));
    }

    private static void ShowTryBuild(IAnsiConsole console, IDemoParts edition, DeferralForm form)
    {
        bool isBuilt = edition.TryBuild(form, out ValidationResult why);
        Section.Say(console, $"A user chose {form.Reason}, filled in a slot, and typed the NHS number with blanks. TryBuild gives {(isBuilt ? "true" : "false")} and the issues; a builder has no text, so they have no line:");
        var table = new IssueTable("Severity");
        foreach (ValidationIssue issue in why.Issues)
            table.Add(DisplayText.Of(issue.Severity), issue);

        Section.Table(console, table.Content);
    }

    private static void ShowBuild(IAnsiConsole console, IDemoParts edition, DeferralForm form)
    {
        try
        {
            edition.Build(form);
        }
        catch (ErsValidationException exception)
        {
            Section.Say(console, $"Another chose {form.Reason} and filled in no slot. Build throws an ErsValidationException. Its message may be logged; it lists every issue:");
            Section.Result(console, exception.Message);
            foreach (ValidationIssue issue in exception.Result.Issues)
                Section.Say(console, $"Code branches on issue.Key(), here {edition.KeyOf(issue)}, never on the words.");
        }
    }
}
