using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>A client waits as long as e-RS may take, and tells giving up from running out of time. If this broke, a booking that succeeds later would be abandoned.</summary>
public sealed class TimeTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(180);

    [Fact]
    public async Task A_booking_is_waited_for_longer_than_the_gateway_waits()
    {
        var clock = new FakeTimeProvider();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked))
        {
            BeforeAnswer = _ =>
            {
                clock.Advance(Window);
                return Task.CompletedTask;
            },
        };

        Assert.IsType<BookResult.Booked>(await server.Client(new() { Clock = clock }).BookAsync(Requests.Booking));
    }

    [Fact]
    public async Task Behind_the_time_limit_nobody_can_tell()
    {
        var clock = new FakeTimeProvider();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked))
        {
            BeforeAnswer = cancellationToken =>
            {
                clock.Advance(A016.Endpoint.Timeout);
                return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            },
        };

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(new() { Clock = clock }).BookAsync(Requests.Booking));

        Assert.Equal((IndeterminateCause.TimedOut, NextStep.RereadReferral), (result.Why, result.Next));
    }

    [Fact]
    public async Task Whoever_gives_up_while_e_RS_is_at_work_is_told_that_nobody_can_tell()
    {
        using var giveUp = new CancellationTokenSource();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked))
        {
            BeforeAnswer = cancellationToken =>
            {
                giveUp.Cancel();
                return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            },
        };

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client().BookAsync(Requests.Booking, giveUp.Token));

        Assert.Equal(IndeterminateCause.Cancelled, result.Why);
    }

    [Fact]
    public async Task Whoever_gives_up_before_anything_left_gets_the_usual_exception()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client().BookAsync(Requests.Booking, new CancellationToken(canceled: true)));

        Assert.Empty(server.Arrived);
    }

    [Fact]
    public void A_time_limit_below_that_of_the_specification_is_refused()
    {
        using var server = new StubServer(StubServer.Answer(201));

        var exception = Assert.Throws<ArgumentException>(() => server.Client(new() { Timeout = Window }));

        Assert.Contains("200 s at least", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_gives_up_too_early_is_told_to_wait_or_refused()
    {
        using var server = new StubServer(_ => new HttpResponseMessage());
        using var fresh = new HttpClient(server) { BaseAddress = new Uri("https://localhost/") };
        _ = new A016Client(fresh, Requests.Headers);
        Assert.Equal(Timeout.InfiniteTimeSpan, fresh.Timeout);

        using var used = new HttpClient(server) { BaseAddress = new Uri("https://localhost/") };
        await used.GetAsync(new Uri("https://localhost/"));
        var exception = Assert.Throws<ArgumentException>(() => new A016Client(used, Requests.Headers));
        Assert.Contains("gives up after 100 s", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://ers.example/")]
    [InlineData("ftp://localhost/")]
    [InlineData("https://localhost/?a=b")]
    [InlineData("https://localhost/referrals/FHIR/STU3")]
    [InlineData("https://localhost/referrals/FHIR/STU3/Appointment/")]
    public void A_base_address_that_would_not_do_is_refused(string? address)
    {
        using var http = new HttpClient { BaseAddress = address is null ? null : new Uri(address) };

        Assert.Contains("BaseAddress", Assert.Throws<ArgumentException>(() => new A016Client(http, Requests.Headers)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://localhost/referrals/FHIR", "https://localhost/referrals/FHIR/STU3/Appointment")]
    [InlineData("https://localhost/referrals/FHIR/", "https://localhost/referrals/FHIR/STU3/Appointment")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/STU3/Appointment")]
    public async Task The_endpoint_stands_below_the_base_address(string address, string expected)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        using var http = new HttpClient(server) { BaseAddress = new Uri(address) };

        await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking);

        HttpRequestMessage request = Assert.Single(server.Requests);
        Assert.Equal((expected, HttpMethod.Post), (request.RequestUri!.AbsoluteUri, request.Method));
    }
}
