using System;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using ErsToolkit.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErsSimulator.Tests;

/// <summary>A booking through one kind of handler.</summary>
/// <param name="Said">What the client says.</param>
/// <param name="Arrived">How many bodies arrived, whatever was in them.</param>
/// <param name="CarriedOut">How many bookings were made.</param>
/// <param name="Elsewhere">How many requests went where a redirect leads.</param>
internal sealed record HandlerRun(Said Said, int Arrived, int CarriedOut, int Elsewhere)
{
    public static async Task<HandlerRun> OfAsync(HandlerKind kind, bool isWatched)
    {
        var clock = new ImpatientClock();
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { Clock = clock, Log = line => Watch.Add("simulator", line) });
        var services = new ServiceCollection();
        IHttpClientBuilder builder = services.AddHttpClient("ers", http => http.BaseAddress = simulator.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(() => isWatched ? ErsHttpHandler.Create() : new HttpClientHandler());
        kind.Add(builder, simulator);
        await using ServiceProvider provider = services.BuildServiceProvider();
        if (kind.Fault is { } fault)
            simulator.Faults.Next(fault);

        Said said = await SayAsync(new A016Client(provider.GetRequiredService<IHttpClientFactory>().CreateClient("ers"), Running.Headers, Watch.Options(clock)), Requests.Booking(simulator.World));
        Watch.AssertNothingPersonal();
        Tally total = simulator.Ledger.Total;
        return new HandlerRun(said, total.BookingsArrived + simulator.Ledger.Unreadable, total.BookingsCarriedOut, simulator.Ledger.Elsewhere);
    }

    private static async Task<Said> SayAsync(A016Client client, BookRequest booking)
    {
        try
        {
            return Watch.Show(await client.BookAsync(booking)) switch
            {
                BookResult.Booked booked => Said.Success("Booked", booked.Resends, booked.Findings),
                BookResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
                BookResult.Indeterminate lost => Said.Unsettled(lost.Why),
                var other => throw new NotSupportedException(other.ToString()),
            };
        }
        catch (InvalidOperationException)
        {
            return new Said(Claim.NotDone, "InvalidOperationException: nothing was sent");
        }
    }
}
