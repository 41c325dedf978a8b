using System;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using ErsToolkit.Http;

namespace ErsSimulator.Tests;

/// <summary>A simulator, and an HttpClient and clients of each edition that talk to it. All that they say is watched.</summary>
internal sealed class Running : IAsyncDisposable
{
    private Running(Simulator simulator, HttpClient http, ErsClientOptions options)
    {
        Simulator = simulator;
        Http = http;
        Client = new A016Client(http, Watch.Show(Headers), options);
        V1Client = new V1.A016Client(http, Watch.Show(new V1.A016Headers { Asid = "1", SessionKey = SampleWorld.Token }), options);
        Slots = new A015Client(http, Watch.Show(new A015Headers { AccessToken = SampleWorld.Token, Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" }), options);
        V1Slots = new V1.A015Client(http, Watch.Show(new V1.A015Headers { Asid = "1", SessionKey = SampleWorld.Token }), options);
    }

    public static A016Headers Headers => new() { AccessToken = SampleWorld.Token, Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" };

    public Simulator Simulator { get; }

    public HttpClient Http { get; }

    public A016Client Client { get; }

    public V1.A016Client V1Client { get; }

    public A015Client Slots { get; }

    public V1.A015Client V1Slots { get; }

    /// <summary>Starts a simulator.</summary>
    /// <param name="clock">The simulator's clock.</param>
    /// <param name="clientClock">The clients' clock.</param>
    /// <param name="between">Makes what stands between the clients and the network.</param>
    public static async Task<Running> StartAsync(TimeProvider? clock = null, TimeProvider? clientClock = null, Func<Simulator, DelegatingHandler>? between = null)
    {
        Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { Clock = clock ?? TimeProvider.System, Log = line => Watch.Add("simulator", line) });
        HttpMessageHandler handler = ErsHttpHandler.Create();
        if (between?.Invoke(simulator) is { } first)
        {
            first.InnerHandler = handler;
            handler = first;
        }

        return new Running(simulator, new HttpClient(handler) { BaseAddress = simulator.BaseAddress }, Watch.Options(clientClock));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
        Watch.AssertNothingPersonal();
    }
}
