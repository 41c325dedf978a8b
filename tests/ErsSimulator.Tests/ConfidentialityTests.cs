using System.Threading.Tasks;
using ErsSimulator.State;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>
/// <see cref="Running"/> looks through all that was said in every test of this project. These tests show that it looks at something: if it no longer did, a patient in a log would go unnoticed.
/// </summary>
public sealed class ConfidentialityTests
{
    [Fact]
    public async Task Logs_traces_measurements_audits_exceptions_and_texts_are_all_captured()
    {
        await FaultRun.OfAsync(Faults.FaultCatalogue.Get("Status401"), Attempt.Book, isRetried: false);
        await FaultRun.OfAsync(Faults.FaultCatalogue.Get("ResetBeforeAnswer"), Attempt.Defer, isRetried: false);

        Assert.All(["log", "trace", "measurement", "audit", "exception", "text", "simulator"], source => Assert.True(Watch.Sources.ContainsKey(source), source));
    }

    [Theory]
    [InlineData(SampleWorld.Patient)]
    [InlineData(SampleWorld.Ubrn)]
    [InlineData(SampleWorld.Token)]
    [InlineData(Requests.Comment)]
    public void What_is_personal_or_secret_would_be_found(string value)
    {
        Assert.NotNull(Watch.Finding("log", $"GET ReferralRequest/{value} 200"));
        Assert.Null(Watch.Finding("log", "GET ReferralRequest/(not shown) 200"));
    }

    [Fact]
    public async Task What_is_behind_an_object_is_shown_too()
    {
        await using Running running = await Running.StartAsync();
        var booked = Assert.IsType<ErsToolkit.BookResult.Booked>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));

        Assert.Contains(Texts.Of(booked), text => text == booked.IncomingReferral.ToString());
        Assert.Contains(Texts.Of(new object[] { 1, new[] { booked } }), text => text == booked.ToString());
    }
}
