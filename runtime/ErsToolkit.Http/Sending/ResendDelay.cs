using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace ErsToolkit.Http.Sending;

/// <summary>How long to wait after a 429: what e-RS asks for, else 1, 2, 4 … seconds, of which at least half, so that not all clients come back at once.</summary>
internal static class ResendDelay
{
    /// <summary>Null where e-RS asks for more than the longest wait: then it is for the caller to come back later.</summary>
    public static TimeSpan? After(HttpResponseMessage response, int resends, ErsClientOptions options, double jitter)
    {
        if (Asked(response.Headers.RetryAfter, options.Clock.GetUtcNow()) is { } asked)
        {
            return asked > options.LongestWait ? null : asked;
        }

        double full = Math.Min(Math.Pow(2, resends), options.LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(full * (1 + jitter) / 2);
    }

    private static TimeSpan? Asked(RetryConditionHeaderValue? header, DateTimeOffset now) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
