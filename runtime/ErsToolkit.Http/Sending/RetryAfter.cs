using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace ErsToolkit.Http.Sending;

/// <summary>How long an answer asks to wait.</summary>
internal readonly struct RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    private RetryAfter(bool isAsked, TimeSpan? time)
    {
        IsAsked = isAsked;
        Time = time;
    }

    /// <summary>Whether the answer asks for a wait, in whatever form.</summary>
    public bool IsAsked { get; }

    /// <summary>How long; null where the answer does not ask, or not in a form that can be read.</summary>
    public TimeSpan? Time { get; }

    public static RetryAfter Of(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values))
        {
            return default;
        }

        TimeSpan?[] times = [.. values.Select(value => Read(value.Trim(), now))];
        return new RetryAfter(true, times.Contains(null) ? null : times.Max());
    }

    private static TimeSpan? Read(string value, DateTimeOffset now)
    {
        if (value.Length > 0 && value.All(character => character is >= '0' and <= '9'))
        {
            return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue)) : Longest;
        }

        if (!RetryConditionHeaderValue.TryParse(value, out RetryConditionHeaderValue? header) || header.Date is not { } date)
        {
            return null;
        }

        return date <= now ? TimeSpan.Zero : date - now < Longest ? date - now : Longest;
    }
}
