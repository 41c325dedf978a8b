using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsToolkit;
using ErsToolkit.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>The generated client against every fault: what it says is true, and nothing is sent twice.</summary>
public sealed class ClientTests
{
    public static TheoryData<string> Names => [.. FaultCatalogue.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_goes_wrong_the_client_claims_nothing_that_is_not_so(string name)
    {
        await using Running running = await Running.StartAsync();
        var clock = new FakeTimeProvider();
        using var http = new HttpClient(ErsHttpHandler.Create()) { BaseAddress = running.Simulator.BaseAddress };
        var client = new A016Client(http, Running.Headers, new ErsClientOptions { Clock = clock, MaxResends = 0 });
        running.Simulator.Faults.Next(name);

        Task<BookResult> booking = client.BookAsync(Requests.Booking(running.Simulator.World));
        if (await Task.WhenAny(booking, running.Simulator.WhenHangingAsync()) != booking)
            clock.Advance(TimeSpan.FromSeconds(200));

        BookResult result = await booking;
        bool isCarriedOut = running.Simulator.Ledger.Total.BookingsCarriedOut == 1;
        Assert.True(result is BookResult.Indeterminate || result is BookResult.Booked == isCarriedOut, $"The client says {result}, and the booking was {(isCarriedOut ? "" : "not ")}carried out.");
        Assert.InRange(running.Simulator.Ledger.Total.BookingsArrived, 0, 1);
        Assert.Equal(0, running.Simulator.Ledger.Elsewhere);
        if (name.StartsWith("Another", StringComparison.Ordinal))
            Assert.False(Assert.IsType<BookResult.Booked>(result).IsConfirmed);
    }
}
