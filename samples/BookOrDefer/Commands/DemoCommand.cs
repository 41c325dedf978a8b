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

    public static Command Create() => new("demo", "Shows with synthetic data how a deferral is built and checked. Runs where no command is named.")
    {
        Action = Action,
    };

    private sealed class DemoAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            using var terminal = new Terminal();
            IAnsiConsole console = terminal.Console;
            GoodDeferral.Show(console);
            BadPayloads.Show(console);
            WrongRequests.Show(console);
            return ExitCode.Valid;
        }
    }
}
