using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.Http;
using ErsSimulator.Rules;
using ErsSimulator.Scenarios;
using ErsSimulator.State;
using Microsoft.AspNetCore.Builder;

namespace ErsSimulator;

/// <summary>A stand-in for e-RS in this process. It listens on the loopback address only, until it is disposed of.</summary>
public sealed class Simulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TimeProvider _clock;
    private readonly Hanging _hanging = new();
    private readonly ScriptedRefusals _scripted = new();
    private readonly Desk _desk;
    private readonly WebApplication _host;
    private readonly Scenario? _scenario;
    private readonly bool _isSandbox;

    private Simulator(SimulatorOptions options)
    {
        _clock = options.Clock;
        _desk = new Desk(World, Ledger, _clock, _hanging, _scripted, _stopping.Token);
        _scenario = options.Scenario;
        _isSandbox = options.IsSandbox;
        Begin();
        _host = Host.Create(options.Port);
        Routes.Map(_host, this, _desk, new FaultSurroundings(_clock, _hanging, () => OtherAddress, options.Log, _stopping.Token));
    }

    /// <summary>The base address, to which both editions' paths are relative.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>A second address of the simulator, to which redirects lead. No request should ever arrive there.</summary>
    public Uri OtherAddress { get; private set; } = null!;

    /// <summary>Everything that the simulated e-RS knows.</summary>
    public World World { get; } = new();

    /// <summary>What arrived, and what was carried out.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>What will go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Starts a simulator, with the <see cref="SampleWorld"/> unless the options have a scenario.</summary>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    public static async Task<Simulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var simulator = new Simulator(options ?? new SimulatorOptions());
        try
        {
            await simulator._host.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await simulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        Uri[] addresses = [.. simulator._host.Urls.Select(url => new Uri(url))];
        simulator.BaseAddress = addresses[0];
        simulator.OtherAddress = addresses[1];
        return simulator;
    }

    /// <summary>Completes when so many requests wait for something that only the clock brings about, such as a provider's system that does not answer.</summary>
    public Task WhenHangingAsync(int requests = 1) => _hanging.ReachAsync(requests);

    /// <summary>Refuses the next requests with a key, for what no state of the <see cref="World"/> leads to.</summary>
    public void RefuseNext(string key, int times = 1) => _scripted.Add(key, times);

    /// <summary>Adds what a scenario says to what there is. Do it while no request is under way.</summary>
    public void Apply(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        lock (World.Gate)
        {
            scenario.ApplyTo(this);
        }
    }

    /// <summary>Forgets everything: what there is, what happened and what was planned. Do it while no request is under way.</summary>
    public void Clear()
    {
        _desk.ForgetLateAnswers();
        _scripted.Clear();
        Faults.Clear();
        Ledger.Clear();
        World.Clear();
    }

    /// <summary>Goes back to the beginning: what there was when the simulator was started.</summary>
    public void Reset()
    {
        Clear();
        Begin();
    }

    /// <summary>Stops. Requests that hang are broken off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _desk.ForgetLateAnswers();
        await _host.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    /// <summary>Begins, or ends, to answer like the NHS sandbox, and adds what is in it.</summary>
    internal void BeSandbox(bool isSandbox)
    {
        World.IsSandbox = isSandbox;
        if (isSandbox)
            SandboxWorld.AddTo(World, _clock.GetUtcNow());
    }

    private void Begin()
    {
        if (_isSandbox)
            BeSandbox(true);

        if (_scenario is not null)
            Apply(_scenario);
        else if (!_isSandbox)
            SampleWorld.AddTo(World, _clock.GetUtcNow());
    }
}
