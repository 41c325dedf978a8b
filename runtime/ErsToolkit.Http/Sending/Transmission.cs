using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Telemetry;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Sending;

/// <summary>The way to e-RS and back: one attempt, and others only after a 429.</summary>
internal sealed class Transmission
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(100);

    private readonly HttpClient _http;
    private readonly ErsClientOptions _options;
    private readonly ILogger _log;
    private readonly TimeSpan _timeout;
    private readonly Uri _url;
    private readonly Func<double> _jitter;

    public Transmission(HttpClient http, ErsClientOptions options, ILogger log, ErsEndpointInfo endpoint)
    {
        _http = http;
        _options = options;
        _log = log;
        TimeSpan least = endpoint.Timeout > TimeSpan.Zero ? endpoint.Timeout : UsualTimeout;
        _timeout = options.Timeout ?? least;
        if (_timeout < least)
        {
            throw new ArgumentException(Invariant($"e-RS may take longer than {_timeout.TotalSeconds} s: {endpoint.Id} has to be given {least.TotalSeconds} s at least. Set {nameof(ErsClientOptions)}.{nameof(ErsClientOptions.Timeout)} to that, or leave it out."), nameof(options));
        }

        if (_timeout > ErsClientOptions.LongestTime)
        {
            throw new ArgumentException(Invariant($"A request is waited for a day at most. Set {nameof(ErsClientOptions)}.{nameof(ErsClientOptions.Timeout)} to less, or leave it out."), nameof(options));
        }

        _url = new Uri(Url(http, endpoint));
        GiveTime(http, _timeout);
        _jitter = options.Jitter ?? new JitterSource().Next;
    }

    public async Task<ErsExchange> SendAsync(ErsCall call, CancellationToken cancellationToken)
    {
        for (int resends = 0; ; resends++)
        {
            var exchange = new ErsExchange(call.CorrelationId, resends) { Address = _url, SettledAt = _options.Clock.GetUtcNow() + _timeout };
            TimeSpan? wait = await TrySendAsync(call, exchange, mayWait: resends < _options.MaxResends, cancellationToken).ConfigureAwait(false);
            if (wait is not { } delay)
            {
                return exchange;
            }

            ErsLog.Waiting(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, delay.TotalSeconds);
            await _options.Clock.DelayAsync(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Says how long to wait before the request is sent again; null where it is not.</summary>
    private async Task<TimeSpan?> TrySendAsync(ErsCall call, ErsExchange exchange, bool mayWait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource limit = _options.Clock.CancelAfter(_timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using HttpRequestMessage message = Message.Of(call, _url, _http, _options.Clock);
        var passage = new Passage(call, _url, message.Content as SingleUseContent);
        passage.Attach(message);
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            exchange.Exception = exception;
            Settle(exchange, passage.Content);
            TellOfSecrets(call, passage, message);
            exchange.Cause = Cause(passage, exception, limit.IsCancellationRequested, cancellationToken);
            if (exchange.Cause is not null)
            {
                return null;
            }

            if (exception is HttpRequestException && Faults.IsOfCopying(exception))
            {
                throw new InvalidOperationException(SingleUseContent.NoCopies, exception);
            }

            throw;
        }

        using (response)
        {
            passage.Content?.GiveUp();
            Settle(exchange, passage.Content);
            TellOfSecrets(call, passage, response.RequestMessage ?? message);
            var answer = new AnswerOrigin(call, passage, response);
            exchange.StatusCode = (int)response.StatusCode;
            exchange.AnsweredAt = _options.Clock.GetUtcNow();
            exchange.IsVouchedFor = answer.IsVouchedFor;
            exchange.Cause = answer.Cause;
            if (exchange.Cause is not null)
            {
                return null;
            }

            RetryAfter asked = RetryAfter.Of(response, exchange.AnsweredAt);
            exchange.RetryAfter = asked.Time;
            if (answer.MayBeSentAgain && mayWait && ResendDelay.After(asked, exchange.Resends, _options, _jitter()) is { } delay)
            {
                return delay;
            }

            await ReadAsync(call, exchange, response, either.Token).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>A redirect that was followed has taken the headers along.</summary>
    private void TellOfSecrets(ErsCall call, Passage passage, HttpRequestMessage sent)
    {
        if (sent.RequestUri is { IsAbsoluteUri: true } address && !passage.IsSameHost(address) && passage.SecretsOn(sent) is { Length: > 0 } names)
        {
            ErsLog.SecretsElsewhere(_log, call.Endpoint.Id, call.Operation, call.CorrelationId, string.Join(", ", names));
        }
    }

    /// <summary>What waited for a connection reached e-RS later than it was meant to, and e-RS has all its time from there.</summary>
    private void Settle(ErsExchange exchange, SingleUseContent? content)
    {
        if (content?.SentAt is { } sentAt && sentAt + _timeout > exchange.SettledAt)
        {
            exchange.SettledAt = sentAt + _timeout;
        }
    }

    /// <summary>Why nobody can tell; null for what is no fault on the way, but the caller's own doing before anything left.</summary>
    private static IndeterminateCause? Cause(Passage passage, Exception exception, bool isTimeUp, CancellationToken cancellationToken)
    {
        bool isCancellation = exception is OperationCanceledException;
        SingleUseContent? content = passage.Content;
        if (content is not null && (content.GiveUp() || (passage.IsBodyReplaced && !Faults.IsOfCopying(exception))))
        {
            return passage.IsKeptFromElsewhere ? IndeterminateCause.Redirected
                : passage.IsResendPrevented ? IndeterminateCause.ResendPrevented
                : isCancellation && cancellationToken.IsCancellationRequested ? IndeterminateCause.Cancelled
                : isTimeUp || exception is TimeoutException ? IndeterminateCause.TimedOut
                : IndeterminateCause.ConnectionLost;
        }

        if (isCancellation && cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        if (content is not null && Faults.IsOfCopying(exception))
        {
            return null;
        }

        bool isFault = isCancellation || exception is HttpRequestException or TimeoutException or System.IO.IOException;
        return !isFault ? null
            : content is not null || Faults.IsOfConnecting(exception) ? IndeterminateCause.NotConnected
            : isTimeUp ? IndeterminateCause.TimedOut
            : IndeterminateCause.ConnectionLost;
    }

    private static async Task ReadAsync(ErsCall call, ErsExchange exchange, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        AnswerBody body = await AnswerBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        exchange.Body = body.Bytes;
        exchange.IsBodyComplete = body.IsComplete;
        exchange.Exception = body.Exception;
        exchange.Headers = Message.HeadersOf(call.Endpoint, response);
        int status = (int)response.StatusCode;
        exchange.Cause = status switch
        {
            >= 400 => null,
            _ when status != call.Endpoint.SuccessStatus => IndeterminateCause.UnexpectedStatus,
            _ when IsForeign(response, body) => IndeterminateCause.ForeignAnswer,
            _ => null,
        };
        exchange.IsRefused = status >= 400 && exchange.Cause is null;
    }

    /// <summary>Whether something is there that does not even claim to be JSON.</summary>
    private static bool IsForeign(HttpResponseMessage response, AnswerBody body) =>
        response.Content?.Headers.ContentType?.MediaType is { Length: > 0 } type
        && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
        && !(body.IsComplete && body.Bytes.IsEmpty);

    private static string Url(HttpClient http, ErsEndpointInfo endpoint)
    {
        Uri? address = http.BaseAddress;
        bool isUsable = address is { IsAbsoluteUri: true, Query: "", Fragment: "" } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        if (!isUsable)
        {
            throw new ArgumentException(
                "The HttpClient needs a BaseAddress with https, such as that of the e-RS environment, below which " + endpoint.Path + " stands; http will do on this machine only.", nameof(http));
        }

        string root = address!.AbsoluteUri.TrimEnd('/');
        return !HasBegun(root, endpoint.Path) ? root + "/" + endpoint.Path : throw new ArgumentException(
            "The BaseAddress of the HttpClient has a part of " + endpoint.Path + " at its end already, which is put behind it. Leave that out.", nameof(http));
    }

    /// <summary>Whether an address ends with the whole of a path or with its first segments, so that they would come twice.</summary>
    private static bool HasBegun(string address, string path)
    {
        string[] segments = path.Split('/');
        return Enumerable.Range(1, segments.Length).Any(count => address.EndsWith("/" + string.Join("/", segments.Take(count)), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An HttpClient gives up after 100 seconds, unless it is told otherwise before its first request.</summary>
    private static void GiveTime(HttpClient http, TimeSpan timeout)
    {
        if (http.Timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        try
        {
            http.Timeout = Timeout.InfiniteTimeSpan;
        }
        catch (InvalidOperationException) when (http.Timeout > timeout)
        {
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException(
                Invariant($"This HttpClient gives up after {http.Timeout.TotalSeconds} s, when e-RS may still be at work, and has sent too much to be told otherwise. Set its Timeout to Timeout.InfiniteTimeSpan before its first request, or give the client one of its own."),
                nameof(http),
                exception);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
