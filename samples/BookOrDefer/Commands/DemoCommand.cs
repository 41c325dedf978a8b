using System.CommandLine;
using System.CommandLine.Invocation;
using BookOrDefer.Demo;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Commands;

/// <summary><c>demo</c>, which is also what runs without a command.</summary>
internal static class DemoCommand
{
    public static CommandLineAction Action { get; } = new DemoAction();

    public static Command Create() => new("demo", "Shows with synthetic data how requests are built and checked, and how answers are read. Runs where no command is named.")
    {
        Action = Action,
    };

    private sealed class DemoAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            using var terminal = new Terminal();
            IAnsiConsole console = terminal.Console;
            Section.Say(console, "Edition v1 of e-RS endpoint A016, Book or Defer Appointment. All data is synthetic.");
            GoodBooking.Show(console);
            GoodDeferral.Show(console);
            CheckedPayloads.Show(console);
            WrongRequests.Show(console);
            CheckedBooking.Show(console);
            FailedBookings.Show(console);
            GroundedDeferral.Show(console);
            return ExitCode.Valid;
        }
    }
}
