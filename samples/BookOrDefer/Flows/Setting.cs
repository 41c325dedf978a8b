using System;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator;
using ErsSimulator.State;
using ErsToolkit.Current;
using ErsToolkit.Http;

namespace BookOrDefer.Flows;

/// <summary>What the flows play with: a simulated e-RS on a free port of this machine, clients that talk to it, and a clock that all of them share.</summary>
internal sealed class Setting : IAsyncDisposable
{
    /// <summary>By whose commissioning rules the referrals are made. The simulator does not tell them apart.</summary>
    public const string CommissioningOrganisation = "R68";

    /// <summary>The organisation for which the professional acts.</summary>
    public const string Organisation = "R69";

    /// <summary>The business function in which the professional acts.</summary>
    public const string BusinessFunction = "REFERRING_CLINICIAN";

    private const int Speed = 60;

    private readonly HttpClient _http;

    private Setting(Simulator simulator, FastClock clock)
    {
        Simulator = simulator;
        Clock = clock;
        _http = new HttpClient(ErsHttpHandler.Create()) { BaseAddress = simulator.BaseAddress };
        var options = new ErsClientOptions { Clock = clock };
        Slots = new A015Client(_http, new A015Headers { AccessToken = SampleWorld.Token, Organisation = Organisation, BusinessFunction = BusinessFunction }, options);
        Appointments = new A016Client(_http, new A016Headers { AccessToken = SampleWorld.Token, Organisation = Organisation, BusinessFunction = BusinessFunction }, options);
    }

    public Simulator Simulator { get; }

    public FastClock Clock { get; }

    public A015Client Slots { get; }

    public A016Client Appointments { get; }

    public World World => Simulator.World;

    public static async Task<Setting> StartAsync()
    {
        var clock = new FastClock(Speed);
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

    /// <summary>Reads the referral as it is now (A005).</summary>
    public Task<ReferralContext> ReadReferralAsync(string ubrn) => ReferralReader.ReadAsync(_http, ubrn);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync().ConfigureAwait(false);
    }
}
