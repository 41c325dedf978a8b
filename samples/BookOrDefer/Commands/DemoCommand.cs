using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BookOrDefer.Demo;
using BookOrDefer.Flows;
using BookOrDefer.Output;
using BookOrDefer.Remote;
using Spectre.Console;

namespace BookOrDefer.Commands;

/// <summary><c>demo</c>, which is also what runs without a command: flows with a simulated e-RS, or a search and a booking with a real one.</summary>
internal static class DemoCommand
{
    private const string OfRemote =
        " With --base-url it talks to a real e-RS instead, in the current edition: it searches slots, and with --book books the first."
        + " The NHS sandbox answers --base-url https://sandbox.api.service.nhs.uk/referrals/FHIR --organisation R69 --commissioning-organisation R69"
        + " --service 12000 --priority routine, with any text as the access token."
        + " Exit code 0: done, 1: refused, not booked, or not known, 2: the arguments are wrong.";

    public static Command Create()
    {
        var command = new Command("demo", "Starts a simulated e-RS on a free port of this machine, and searches, books, fails and defers over HTTP. Runs where no command is named." + OfRemote);
        AddTo(command);
        return command;
    }

    /// <summary>Gives a command the options of the demonstration, and lets it run.</summary>
    public static void AddTo(Command command)
    {
        var plain = new Option<bool>("--plain") { Description = "Writes lines for a log: no colours, nothing that moves." };
        var remote = new RemoteOptions();
        command.Options.Add(plain);
        foreach (Option option in remote.All)
            command.Options.Add(option);

        command.SetAction((parsed, cancellationToken) =>
        {
            var reader = new RemoteArgumentsReader(remote, parsed);
            RemoteArguments? asked = reader.Read();
            return reader.Problem is { } problem ? Task.FromResult(StandardError.WrongUsage(problem))
                : asked is null ? SimulateAsync(parsed.GetValue(plain))
                : TalkAsync(asked, parsed.GetValue(plain), cancellationToken);
        });
    }

    private static async Task<int> TalkAsync(RemoteArguments asked, bool isPlain, CancellationToken cancellationToken)
    {
        using var terminal = new Terminal(isPlain);
        using var ers = new Connection(asked.Address, asked.Caller, TimeProvider.System);
        var steps = new Steps(terminal.Console, TimeProvider.System, isPlain: !terminal.IsInteractive);
        steps.Begin(asked.Patient is null ? "Slots are searched" : "The first slot is booked", $"The e-RS at {asked.Address}, in the current edition. Nothing is deferred, and no booking is sent twice.");
        try
        {
            return await new RemoteRun(ers, asked, steps).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            steps.Say("given up", "Nothing was booked.");
            return ExitCode.Invalid;
        }
    }

    private static async Task<int> SimulateAsync(bool isPlain)
    {
        using var terminal = new Terminal(isPlain);
        IAnsiConsole console = terminal.Console;
        Setting setting;
        try
        {
            setting = await Setting.StartAsync().ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            return StandardError.Failed("the simulator cannot listen on this machine: " + exception.Message);
        }

        await using (setting.ConfigureAwait(false))
        {
            const string About = "All data is synthetic, the edition is the current one, and its clock skips the waits.";
            Section.Say(console, $"A simulated e-RS answers at {setting.Simulator.BaseAddress}. {About}");
            var played = new List<(Flow Flow, string End)>();
            foreach (Flow flow in PermittedFlows.All.Concat(ForbiddenFlows.All))
            {
                setting.Reset();
                var steps = new Steps(console, setting.Clock, isPlain: !terminal.IsInteractive);
                steps.Begin($"{played.Count + 1}. {flow.Title}", flow.Introduction);
                played.Add((flow, await EndOfAsync(flow, setting, steps).ConfigureAwait(false)));
                steps.End();
            }

            return Summarise(console, played);
        }
    }

    /// <summary>A step without an answer ends its flow, not the program.</summary>
    private static async Task<string> EndOfAsync(Flow flow, Setting setting, Steps steps)
    {
        try
        {
            return await flow.RunAsync(setting, steps).ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static int Summarise(IAnsiConsole console, List<(Flow Flow, string End)> played)
    {
        Table table = new Table().Border(TableBorder.Horizontal).Expand().AddColumns("flow", "how it ended", "as it should");
        foreach ((Flow flow, string end) in played)
            table.AddRow(new Text(flow.Title), new Text(end), new Text(end == flow.Expected ? "yes" : $"no: {flow.Expected}"));

        Section.Begin(console, "Summary", "What was permitted was carried out, what was not was refused, and no booking was sent twice.");
        Section.Table(console, table);
        return played.TrueForAll(one => one.End == one.Flow.Expected) ? ExitCode.Valid : ExitCode.Invalid;
    }
}
