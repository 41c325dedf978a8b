using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>The NHS audits deferrals, and so can a supplier. If this broke, a deferral would go out that nobody can account for.</summary>
public sealed class AuditTests
{
    private readonly List<ErsAuditRecord> _records = [];

    [Theory]
    [InlineData(201, "", "Succeeded", null)]
    [InlineData(422, "SLOTS_CURRENTLY_AVAILABLE", "Refused", "SLOTS_CURRENTLY_AVAILABLE")]
    [InlineData(500, "", "ServerError", null)]
    public async Task A_deferral_is_recorded_before_it_goes_out_and_when_its_result_is_known(int status, string key, string result, string? expectedKey)
    {
        using var server = new StubServer(StubServer.Answer(status, status == 201 ? Requests.Deferred : key.Length > 0 ? Requests.Outcome(key) : ""));

        DeferResult deferral = await server.Client(new() { Audit = KeepAsync }).DeferAsync(Requests.Deferral);

        Assert.Equal([null, result], _records.Select(record => record.Result));
        Assert.All(_records, record => Assert.Equal(("A016", "current", "Defer", "SLOT_NOT_AVAILABLE", deferral.CorrelationId), (record.Endpoint, record.Edition, record.Operation, record.Reason, record.CorrelationId)));
        Assert.Equal((status, expectedKey), (_records[1].StatusCode, _records[1].Key));
        Assert.Equal(Requests.Deferral.ToUtf8Json(), _records[0].Body.ToArray());
    }

    [Fact]
    public async Task A_booking_is_not_recorded()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        await server.Client(new() { Audit = KeepAsync }).BookAsync(Requests.Booking);

        Assert.Empty(_records);
    }

    [Fact]
    public async Task Without_a_record_no_deferral_goes_out()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Deferred));

        await Assert.ThrowsAsync<InvalidOperationException>(() => server.Client(new() { Audit = (_, _) => throw new InvalidOperationException() }).DeferAsync(Requests.Deferral));

        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task A_record_that_fails_afterwards_takes_nobody_the_result()
    {
        var log = new LogCapture();
        using var server = new StubServer(StubServer.Answer(201, Requests.Deferred));

        DeferResult result = await server.Client(new() { Logger = log.Logger, Audit = (record, _) => record.Result is null ? Task.CompletedTask : throw new InvalidOperationException() }).DeferAsync(Requests.Deferral);

        Assert.IsType<DeferResult.Deferred>(result);
        Assert.Contains(log.Texts, text => text.Contains("could not be handed over (InvalidOperationException)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_given_up_before_it_left_is_recorded_as_not_sent()
    {
        using var giveUp = new CancellationTokenSource();
        using var server = new StubServer(StubServer.Answer(201, Requests.Deferred));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client(new()
        {
            Audit = (record, token) =>
            {
                giveUp.Cancel();
                return KeepAsync(record, token);
            },
        }).DeferAsync(Requests.Deferral, giveUp.Token));

        Assert.Equal([null, "NotSent"], _records.Select(record => record.Result));
    }

    private Task KeepAsync(ErsAuditRecord record, CancellationToken cancellationToken)
    {
        _records.Add(record);
        return Task.CompletedTask;
    }
}
