using System;
using System.Threading.Tasks;
using ErsSimulator;
using ErsSimulator.State;

namespace BookOrDefer.Flows;

/// <summary>What the flows play with: a simulated e-RS on a free port of this machine, a connection to it, and a clock that both share.</summary>
internal sealed class Setting : IAsyncDisposable
{
    /// <summary>By whose commissioning rules the referrals are made. The simulator does not tell them apart.</summary>
    public const string CommissioningOrganisation = "R68";

    /// <summary>The organisation for which the professional acts.</summary>
    public const string Organisation = "R69";

    /// <summary>The business function in which the professional acts.</summary>
    public const string BusinessFunction = "REFERRING_CLINICIAN";

    private Setting(Simulator simulator, SkippingClock clock)
    {
        Simulator = simulator;
        Clock = clock;
        Ers = new Connection(simulator.BaseAddress, new Caller(SampleWorld.Token, Organisation, BusinessFunction), clock);
    }

    public Simulator Simulator { get; }

    public SkippingClock Clock { get; }

    public Connection Ers { get; }

    public World World => Simulator.World;

    public static async Task<Setting> StartAsync()
    {
        var clock = new SkippingClock();
        return new Setting(await Simulator.StartAsync(new SimulatorOptions { Clock = clock }).ConfigureAwait(false), clock);
    }

    /// <summary>Makes everything as it was in the beginning.</summary>
    public void Reset()
    {
        Simulator.Faults.Clear();
        Simulator.Ledger.Clear();
        World.Clear();
        SampleWorld.AddTo(World, Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        Ers.Dispose();
        await Simulator.DisposeAsync().ConfigureAwait(false);
    }
}
