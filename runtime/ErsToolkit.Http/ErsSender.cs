using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Sending;
using ErsToolkit.Http.Telemetry;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http;

/// <summary>Sends the requests of generated clients: once, or again after a 429, and says what became of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErsSender
{
    private readonly Transmission _transmission;
    private readonly ErsClientOptions _options;
    private readonly ILogger _log;

    /// <summary>Initializes a sender.</summary>
    /// <param name="http">What it sends with.</param>
    /// <param name="options">How it sends; null for what does for most.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <exception cref="ArgumentException">The client has no base address that will do, or gives up too early.</exception>
    public ErsSender(HttpClient http, ErsClientOptions? options, ErsEndpointInfo endpoint)
    {
        _options = options ?? new ErsClientOptions();
        _log = Onlookers.Quiet(_options.Logger);
        _transmission = new Transmission(http ?? throw new ArgumentNullException(nameof(http)), _options, _log, endpoint ?? throw new ArgumentNullException(nameof(endpoint)));
    }

    /// <summary>Sends a request, and waits for what becomes of it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up before the request had left.</exception>
    public async Task<ErsExchange> SendAsync(ErsCall call, CancellationToken cancellationToken)
    {
        if (call is null)
        {
            throw new ArgumentNullException(nameof(call));
        }

        Activity? activity = ErsTelemetry.Start(call);
        try
        {
            return await SendAsync(call, activity, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Onlookers.Tell(() => activity?.Dispose());
        }
    }

    private async Task<ErsExchange> SendAsync(ErsCall call, Activity? activity, CancellationToken cancellationToken)
    {
        long start = _options.Clock.GetTimestamp();
        await AuditBeforeAsync(call, cancellationToken).ConfigureAwait(false);
        ErsLog.Sending(_log, call.Endpoint.Id, call.Operation, call.CorrelationId);
        ErsExchange exchange;
        try
        {
            exchange = await _transmission.SendAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await AuditAfterAsync(call, null, "NotSent", null).ConfigureAwait(false);
            throw;
        }

        ErsRefusal? refusal = Classify(call, exchange);
        string result = exchange.Cause?.ToString() ?? (exchange.IsRefused ? "Refused" : "Succeeded");
        double seconds = _options.Clock.GetElapsedTime(start).TotalSeconds;
        Log(call, exchange, refusal, seconds);
        ErsTelemetry.Stop(activity, call, exchange, result, refusal, seconds);
        await AuditAfterAsync(call, exchange, result, refusal).ConfigureAwait(false);
        return exchange;
    }

    /// <summary>Makes it known that the answer to a request that succeeded is not about what was requested.</summary>
    public void ReportMismatches(ErsCall call, ValidationResult findings) => Report(call, findings, ErsLog.Mismatch);

    /// <summary>Makes it known that the answer to a search that succeeded cannot be used.</summary>
    public void ReportUnreadable(ErsCall call, ValidationResult findings) => Report(call, findings, ErsLog.Unreadable);

    private void Report(ErsCall call, ValidationResult findings, Action<ILogger, string, string, string, string, string> write)
    {
        foreach (ValidationIssue finding in (findings ?? throw new ArgumentNullException(nameof(findings))).Issues)
        {
            if (finding.Severity == Severity.Error && call is not null)
            {
                write(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, finding.Path, finding.Message);
            }
        }
    }

    /// <summary>Some refusals leave open whether the request was carried out: the specification says of which keys and statuses that is so.</summary>
    private static ErsRefusal? Classify(ErsCall call, ErsExchange exchange)
    {
        if (!exchange.IsRefused || exchange.StatusCode is not int status)
        {
            return null;
        }

        ErsRefusal refusal = call.Read(status, exchange.Body);
        if (refusal.IsOpen)
        {
            exchange.IsRefused = false;
            bool isOfGateway = status is >= 500 or 408 or 499 && !(refusal.HasIssues && refusal.IsKnown && refusal.Key.Length > 0);
            exchange.Cause = isOfGateway ? IndeterminateCause.ServerError : IndeterminateCause.UnclearOutcome;
        }

        return refusal;
    }

    private void Log(ErsCall call, ErsExchange exchange, ErsRefusal? refusal, double seconds)
    {
        if (exchange.Cause is IndeterminateCause.NotConnected)
        {
            ErsLog.NotConnected(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, ErsLog.Describe(exchange.Exception), seconds);
        }
        else if (exchange.Cause is { } cause)
        {
            ErsLog.Indeterminate(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, cause, exchange.StatusCode, ErsLog.Describe(exchange.Exception), seconds);
        }
        else if (refusal is { } refused)
        {
            ErsLog.Refused(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, exchange.StatusCode, refused.ShownKey, refused.Next, seconds);
        }
        else
        {
            ErsLog.Succeeded(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, exchange.StatusCode, seconds);
        }
    }

    private async Task AuditBeforeAsync(ErsCall call, CancellationToken cancellationToken)
    {
        if (_options.Audit is { } audit && call.AuditedReason is not null)
        {
            await audit(new ErsAuditRecord(call, _options.Clock.GetUtcNow(), null, null, null), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The request is done, whatever the audit makes of it: its result must reach the caller.</summary>
    private async Task AuditAfterAsync(ErsCall call, ErsExchange? exchange, string result, ErsRefusal? refusal)
    {
        if (_options.Audit is not { } audit || call.AuditedReason is null)
        {
            return;
        }

        try
        {
            string? key = refusal is { Key.Length: > 0 } refused ? refused.ShownKey : null;
            await audit(new ErsAuditRecord(call, _options.Clock.GetUtcNow(), result, exchange?.StatusCode, key), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ErsLog.AuditFailed(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, ErsLog.Describe(exception));
        }
    }
}
