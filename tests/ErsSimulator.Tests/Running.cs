using System;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using ErsToolkit.Http;

namespace ErsSimulator.Tests;

/// <summary>A simulator, and an HttpClient and a client of each edition that talk to it.</summary>
internal sealed class Running : IAsyncDisposable
{
    private Running(Simulator simulator, HttpClient http)
    {
        Simulator = simulator;
        Http = http;
        Client = new A016Client(http, Headers);
        V1Client = new V1.A016Client(http, new V1.A016Headers { Asid = "1", SessionKey = SampleWorld.Token });
    }

    public static A016Headers Headers => new() { AccessToken = SampleWorld.Token, Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" };

    public Simulator Simulator { get; }

    public HttpClient Http { get; }

    public A016Client Client { get; }

    public V1.A016Client V1Client { get; }

    public static async Task<Running> StartAsync(TimeProvider? clock = null)
    {
        Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { Clock = clock ?? TimeProvider.System });
        return new Running(simulator, new HttpClient(ErsHttpHandler.Create()) { BaseAddress = simulator.BaseAddress });
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}
