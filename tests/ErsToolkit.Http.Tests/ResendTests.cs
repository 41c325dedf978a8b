using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>After a 429, and only then, a request is sent again. If this broke, clients would hammer e-RS, or give up where waiting helps.</summary>
public sealed class ResendTests
{
    private static readonly Func<HttpRequestMessage, HttpResponseMessage> Busy = StubServer.Answer(429);
    private static readonly Func<HttpRequestMessage, HttpResponseMessage> Created = StubServer.Answer(201, Requests.Booked);

    private readonly WaitingClock _clock = new();

    [Fact]
    public async Task Each_wait_is_twice_the_one_before_and_at_least_half_of_it_is_kept()
    {
        using var server = new StubServer(Busy, Busy, Busy, Created);

        BookResult result = await server.Client(new() { Clock = _clock, Jitter = () => 0.5 }).BookAsync(Requests.Booking);

        Assert.IsType<BookResult.Booked>(result);
        Assert.Equal(3, result.Resends);
        Assert.Equal([0.75, 1.5, 3], _clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Single(server.Arrived.Distinct());
        Assert.Equal(4, server.Arrived.Count);
        Assert.Single(server.Requests.Select(request => request.Headers.GetValues("X-Correlation-ID").Single()).Distinct());
    }

    [Fact]
    public async Task After_so_many_waits_the_caller_is_told_to_back_off()
    {
        using var server = new StubServer(Busy);

        var failed = Assert.IsType<BookResult.Failed>(await server.Client(new() { Clock = _clock, MaxResends = 2, Jitter = () => 0 }).BookAsync(Requests.Booking));

        Assert.Equal((NextStep.BackOff, 2), (failed.Outcome.Next, failed.Resends));
        Assert.Equal(3, server.Arrived.Count);
    }

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData("0", 0.0)]
    [InlineData("Tue, 24 Nov 2026 12:00:09 GMT", 9.0)]
    [InlineData("Tue, 24 Nov 2026 11:00:00 GMT", 0.0)]
    public async Task What_e_RS_asks_for_goes_before(string retryAfter, double seconds)
    {
        using var server = new StubServer(Answering(retryAfter), Created);

        await server.Client(new() { Clock = _clock, Jitter = () => 0 }).BookAsync(Requests.Booking);

        Assert.Equal(seconds, _clock.Waits.Sum(wait => wait.TotalSeconds));
        Assert.Equal(2, server.Arrived.Count);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("2147483648")]
    [InlineData("4294967296")]
    [InlineData("99999999999999999999")]
    [InlineData("Tue, 24 Nov 2037 12:00:00 GMT")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("")]
    public async Task Where_e_RS_asks_for_more_than_the_longest_wait_or_for_none_that_can_be_read_it_is_for_the_caller_to_come_back(string retryAfter)
    {
        using var server = new StubServer(Answering(retryAfter), Created);

        var failed = Assert.IsType<BookResult.Failed>(await server.Client(new() { Clock = _clock, LongestWait = TimeSpan.FromSeconds(32) }).BookAsync(Requests.Booking));

        Assert.Equal(NextStep.BackOff, failed.Outcome.Next);
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task Whoever_gives_up_while_waiting_knows_that_nothing_was_carried_out()
    {
        using var server = new StubServer(Busy, Created);
        using var giveUp = new CancellationTokenSource();
        _clock.OnWait = giveUp.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client(new() { Clock = _clock }).BookAsync(Requests.Booking, giveUp.Token));

        Assert.Single(server.Arrived);
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Answering(string retryAfter) => request =>
    {
        HttpResponseMessage answer = Busy(request);
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    };

    /// <summary>A clock on which every wait but that for the time limit is over at once.</summary>
    private sealed class WaitingClock : FakeTimeProvider
    {
        public WaitingClock()
            : base(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero))
        {
        }

        public System.Collections.Generic.List<TimeSpan> Waits { get; } = [];

        public Action? OnWait { get; set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.FromSeconds(60) || dueTime == Timeout.InfiniteTimeSpan)
            {
                return base.CreateTimer(callback, state, dueTime, period);
            }

            Waits.Add(dueTime);
            OnWait?.Invoke();
            return base.CreateTimer(callback, state, OnWait is null ? TimeSpan.Zero : dueTime, period);
        }
    }
}
