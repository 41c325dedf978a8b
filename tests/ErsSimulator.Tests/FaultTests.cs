using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.State;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class FaultTests
{
    private static readonly string[] Lost =
    [
        "ResetBeforeReading", "ResetWhileReading", "ResetBeforeCarryingOut", "ResetBeforeAnswer", "ResetInsideHeaders", "ResetInsideBody",
        "CloseBeforeCarryingOut", "CloseBeforeAnswer", "CloseInsideBody",
    ];

    private static readonly string[] Hung = ["NoAnswer", "NoAnswerAfterCarryingOut", "BodyWithoutEnd"];

    public static TheoryData<string> Names => [.. FaultCatalogue.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_shows_what_it_says_and_says_truly_whether_the_booking_was_carried_out(string name)
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.Faults.Next(name);

        Observation seen = await Observation.OfBookingAsync(running);

        Assert.Equal(SeenOf(name), seen.What);
        bool isCarriedOut = FaultCatalogue.Get(name).IsCarriedOut;
        Assert.Equal(isCarriedOut ? 1 : 0, running.Simulator.Ledger.Of(SampleWorld.Ubrn).BookingsCarriedOut);
        Assert.Equal(isCarriedOut ? ReferralProgress.Booked : ReferralProgress.NotBooked, running.Simulator.World.Referral(SampleWorld.Ubrn).State);
        Assert.Equal(name is "ResetBeforeReading" or "ResetWhileReading" ? 0 : 1, running.Simulator.Ledger.Total.BookingsArrived);
        Assert.Equal(0, running.Simulator.Ledger.Elsewhere);
        Assert.Empty(running.Simulator.Faults.Pending);
    }

    [Fact]
    public async Task A_fault_befalls_so_many_requests_and_no_more()
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.Faults.Next("Status503", times: 2);

        string[] seen = [(await Observation.OfBookingAsync(running)).What, (await Observation.OfBookingAsync(running)).What, (await Observation.OfBookingAsync(running)).What];

        Assert.Equal(["503", "503", "201"], seen);
    }

    [Fact]
    public async Task A_request_can_ask_for_a_fault_of_its_own()
    {
        await using Running running = await Running.StartAsync();

        Assert.Equal("409", (await Observation.OfBookingAsync(running, "Status409")).What);
        Assert.Equal("400", (await Observation.OfBookingAsync(running, "Status407")).What);
        Assert.Equal("201", (await Observation.OfBookingAsync(running)).What);
    }

    [Fact]
    public async Task Half_a_body_reaches_the_client_before_the_connection_breaks()
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.Faults.Next("CloseInsideBody");
        using var request = new HttpRequestMessage(HttpMethod.Post, "STU3/Appointment") { Content = new ByteArrayContent([]) };

        using HttpResponseMessage response = await running.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.True(response.Content.Headers.ContentLength > 0);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_client_that_follows_a_redirect_is_found_out()
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.Faults.Next("Redirect307Elsewhere");
        using var careless = new HttpClient { BaseAddress = running.Simulator.BaseAddress };
        using var content = new ByteArrayContent(Requests.Booking(running.Simulator.World).ToUtf8Json());

        using HttpResponseMessage response = await careless.PostAsync(new Uri("STU3/Appointment", UriKind.Relative), content);

        Assert.Equal(1, running.Simulator.Ledger.Elsewhere);
        Assert.Equal(2, running.Simulator.Ledger.Of(SampleWorld.Ubrn).BookingsArrived);
    }

    [Theory]
    [InlineData("Status429Seconds", "2")]
    [InlineData("Status429Date", "Sat, 01 Jan 2000 00:00:02 GMT")]
    [InlineData("Status429", null)]
    public async Task Too_many_requests_says_how_long_to_wait_or_not(string fault, string? expected)
    {
        await using Running running = await Running.StartAsync(new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        running.Simulator.Faults.Next(fault);

        Observation seen = await Observation.OfBookingAsync(running);

        Assert.Equal(expected, seen.Response?.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values) is true ? values.Single() : null);
    }

    [Fact]
    public void An_unknown_fault_is_refused_with_the_names_there_are()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new FaultPlan().Next("ResetBeforeAnswr"));

        Assert.Contains("ResetBeforeAnswer", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>What a client sees of a fault.</summary>
    private static string SeenOf(string name) =>
        Lost.Contains(name) ? "lost"
        : Hung.Contains(name) ? "hung"
        : name.StartsWith("Status", StringComparison.Ordinal) || name.StartsWith("Redirect", StringComparison.Ordinal) ? string.Concat(name.Where(char.IsAsciiDigit))
        : name is "UnknownKey" or "ManyIssues" || name.EndsWith("Refusal", StringComparison.Ordinal) ? "422"
        : "201";
}
