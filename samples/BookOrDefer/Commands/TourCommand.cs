using System.CommandLine;
using BookOrDefer.Demo;
using BookOrDefer.Editions;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Commands;

/// <summary><c>tour</c>: what can be done without sending anything.</summary>
internal static class TourCommand
{
    public static Command Create()
    {
        Option<string> edition = EditionOption.Create();
        var command = new Command("tour", "Shows with synthetic data how requests are built and checked, and how answers are read. Nothing is sent.")
        {
            edition,
        };
        command.SetAction(parsed => EditionOption.Find(parsed.GetValue(edition), out string problem) is { } found
            ? Run(found)
            : StandardError.WrongUsage(problem));
        return command;
    }

    public static int Run(IEdition edition)
    {
        using var terminal = new Terminal();
        IAnsiConsole console = terminal.Console;
        Section.Say(console, $"Edition {edition.Endpoint.Edition} of e-RS endpoint A016, Book or Defer Appointment. All data is synthetic. {edition.Demo.Introduction}");
        GoodBooking.Show(console, edition.Demo);
        GoodDeferral.Show(console, edition.Demo);
        CheckedPayloads.Show(console, edition);
        WrongRequests.Show(console, edition.Demo);
        CheckedBooking.Show(console, edition.Demo);
        FailedBookings.Show(console, edition);
        GroundedDeferral.Show(console, edition.Demo);
        CalledEndpoint.Show(console, edition.Endpoint);
        TriageDeferral.Show(console, edition.Demo);
        return ExitCode.Valid;
    }
}
