using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BookOrDefer.Demo;
using BookOrDefer.Flows;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Commands;

/// <summary><c>demo</c>, which is also what runs without a command.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        Option<bool> plain = CreatePlain();
        var command = new Command("demo", "Starts a simulated e-RS on a free port of this machine, and searches, books, fails and defers over HTTP. Runs where no command is named.") { plain };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(plain)));
        return command;
    }

    public static Option<bool> CreatePlain() => new("--plain") { Description = "Writes lines for a log: no colours, nothing that moves." };

    public static async Task<int> RunAsync(bool isPlain)
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
            Section.Say(console, $"A simulated e-RS answers at {setting.Simulator.BaseAddress}. All data is synthetic, the edition is the current one, and its clock runs fast.");
            var played = new List<(Flow Flow, string End)>();
            foreach (Flow flow in PermittedFlows.All.Concat(ForbiddenFlows.All))
            {
                setting.Reset();
                var steps = new Steps(console, setting.Clock, isPlain: !terminal.IsInteractive);
                steps.Begin($"{played.Count + 1}. {flow.Title}", flow.Introduction);
                played.Add((flow, await flow.RunAsync(setting, steps).ConfigureAwait(false)));
                steps.End();
            }

            return Summarise(console, played);
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
