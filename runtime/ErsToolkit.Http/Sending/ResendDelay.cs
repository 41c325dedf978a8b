using System;

namespace ErsToolkit.Http.Sending;

/// <summary>How long to wait after a 429: what e-RS asks for, else 1, 2, 4 … seconds, of which at least half, so that not all clients come back at once.</summary>
internal static class ResendDelay
{
    /// <summary>Null where e-RS asks for more than the longest wait, or for one that cannot be read: then it is for the caller to come back later.</summary>
    public static TimeSpan? After(RetryAfter asked, int resends, ErsClientOptions options, double jitter)
    {
        if (asked.IsAsked)
        {
            return asked.Time > options.LongestWait ? null : asked.Time;
        }

        double full = Math.Min(Math.Pow(2, resends), options.LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(full * (1 + jitter) / 2);
    }
}
