using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErsSimulator;
using ErsSimulator.State;
using Xunit;

namespace EndToEnd.Tests.Running;

/// <summary>A simulated e-RS in this process, to which the sample talks as to a real one.</summary>
internal sealed class RemoteErs : IAsyncDisposable
{
    private static readonly string[] Criteria = ["--organisation", "R69", "--commissioning-organisation", "R68", "--priority", "routine", "--service"];

    // How long a step takes depends on the machine.
    private const string Waiting = " waiting …";

    private RemoteErs(Simulator simulator) => Simulator = simulator;

    public Simulator Simulator { get; }

    public World World => Simulator.World;

    public Referral Referral => World.Referral(SampleWorld.Ubrn);

    /// <summary>What arrived for the sample's referral, and what was carried out.</summary>
    public Tally Tally => Simulator.Ledger.Of(SampleWorld.Ubrn);

    public static async Task<RemoteErs> StartAsync() => new(await Simulator.StartAsync());

    public Task<SampleRun> SearchAsync(params string[] more) => RunAsync(Simulator.BaseAddress.AbsoluteUri, [SampleWorld.Service, .. more]);

    public Task<SampleRun> BookAsync(string service = SampleWorld.Service) => RunAsync(Simulator.BaseAddress.AbsoluteUri, [service, "--ubrn", SampleWorld.Ubrn, "--patient", SampleWorld.Patient, "--book"]);

    /// <summary>Searches the sample's service, or does what more is asked, at an address.</summary>
    public static async Task<SampleRun> RunAsync(string address, string[] serviceAndMore, string token = SampleWorld.Token)
    {
        SampleRun run = await Sample.RunWithEnvironmentAsync(new Dictionary<string, string> { ["ERS_ACCESS_TOKEN"] = token }, ["demo", "--plain", "--base-url", address, .. Criteria, .. serviceAndMore]);
        string[] notShown = [SampleWorld.Patient, SampleWorld.Ubrn, token, SampleWorld.Clinician, "   at ", "Exception"];
        Assert.All(notShown, value => Assert.DoesNotContain(value, run.Output + run.Error, StringComparison.Ordinal));
        Assert.Empty(run.Error);
        return run;
    }

    /// <summary>The text of a step, in one line and without the blanks between its parts.</summary>
    public static string[] Steps(SampleRun run)
    {
        var steps = new List<string>();
        foreach (string line in run.Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)
            && !line.EndsWith(Waiting, StringComparison.Ordinal)))
        {
            string text = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (line.StartsWith("   ", StringComparison.Ordinal))
                steps[^1] += " " + text;
            else
                steps.Add(text);
        }

        return [.. steps];
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
