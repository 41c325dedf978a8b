using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>Whoever watches a client cannot take a result away. If this broke, a full log disk would turn a booking that e-RS has made into an exception.</summary>
[Collection("Onlookers")]
public sealed class ObserverTests
{
    [Theory]
    [InlineData(201)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_log_that_fails_takes_nobody_the_result(int status)
    {
        using var server = new StubServer(StubServer.Answer(status, status == 201 ? Requests.Booked.Replace("228385", "228386", StringComparison.Ordinal) : ""), StubServer.Answer(201, Requests.Booked));

        BookResult result = await server.Client(new() { Logger = new Failing(), LongestWait = TimeSpan.Zero }).BookAsync(Requests.Booking);

        Assert.Equal(status == 429 ? 201 : status, result.StatusCode);
    }

    [Fact]
    public async Task Tracing_and_measuring_that_fail_take_nobody_the_result()
    {
        int asked = 0;
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ErsTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Name == "A016 Defer" ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = _ => Fail(ref asked),
        };
        ActivitySource.AddActivityListener(activities);
        using var measures = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == ErsTelemetry.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        measures.SetMeasurementEventCallback<double>((_, _, _, _) => Fail(ref asked));
        measures.Start();
        using var server = new StubServer(StubServer.Answer(201, Requests.Deferred));

        DeferResult result = await server.Client().DeferAsync(Requests.Deferral);

        Assert.IsType<DeferResult.Deferred>(result);
        Assert.True(asked >= 2, "Nothing failed.");
    }

    private static void Fail(ref int asked)
    {
        Interlocked.Increment(ref asked);
        throw new InvalidOperationException();
    }

    private sealed class Failing : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => throw new InvalidOperationException();
    }
}
