using System;
using System.IO;
using System.Net;
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
    public async Task A_request_that_left_late_is_settled_late()
    {
        var clock = new FakeTimeProvider();
        using var queue = new Queueing(() => clock.Advance(TimeSpan.FromSeconds(150)));
        using var server = new StubServer(StubServer.Throw(new HttpRequestException()));

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(new() { Clock = clock }, between: queue).BookAsync(Requests.Booking));

        Assert.Equal(clock.GetUtcNow() + A016.Endpoint.Timeout, result.SettledAt);
    }

    [Fact]
    public async Task An_answer_that_stops_in_the_middle_ends_with_the_time_limit()
    {
        var clock = new FakeTimeProvider();
        using var stalled = new Stalled(() => clock.Advance(A016.Endpoint.Timeout));
        using var server = new StubServer(request => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(stalled), RequestMessage = request });

        var booked = Assert.IsType<BookResult.Booked>(await server.Client(new() { Clock = clock }).BookAsync(Requests.Booking));

        Assert.Contains("broke off", Assert.Single(booked.Findings.Issues).Message, StringComparison.Ordinal);
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
        using var fresh = new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost/") };
        _ = new A016Client(fresh, Requests.Headers);
        Assert.Equal(Timeout.InfiniteTimeSpan, fresh.Timeout);

        using var used = new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost/") };
        await used.GetAsync(new Uri("https://localhost/"));
        var exception = Assert.Throws<ArgumentException>(() => new A016Client(used, Requests.Headers));
        Assert.Contains("gives up after 100 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_no_timer_can_keep_is_refused_before_anything_is_sent()
    {
        using var server = new StubServer(StubServer.Answer(201));

        Assert.Contains("a day at most", Assert.Throws<ArgumentException>(() => server.Client(new() { Timeout = TimeSpan.MaxValue })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErsClientOptions { LongestWait = Timeout.InfiniteTimeSpan });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErsClientOptions { LongestWait = TimeSpan.MaxValue });
    }

    [Fact]
    public void What_a_client_cannot_do_without_is_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => new ErsClientOptions { Logger = null! });
        Assert.Throws<ArgumentNullException>(() => new ErsClientOptions { Clock = null! });
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
        using var http = new HttpClient(server.Chain()) { BaseAddress = new Uri(address) };

        await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking);

        HttpRequestMessage request = Assert.Single(server.Requests);
        Assert.Equal((expected, HttpMethod.Post), (request.RequestUri!.AbsoluteUri, request.Method));
    }

    /// <summary>Lets a request wait, as it does where connections are scarce.</summary>
    private sealed class Queueing(Action wait) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            wait();
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A body of which nothing comes. Reading it the old way is not ended by a token, as on .NET Framework, but only by closing it.</summary>
    private sealed class Stalled(Action onRead) : MemoryStream
    {
        private readonly TaskCompletionSource<int> _never = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            onRead();
            return _never.Task;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            onRead();
            return await _never.Task.WaitAsync(cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _never.TrySetException(new ObjectDisposedException(nameof(Stalled)));
            base.Dispose(disposing);
        }
    }
}
