using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErsToolkit.Http;

/// <summary>How a client sends. Every property has a value that does for most.</summary>
public sealed class ErsClientOptions
{
    /// <summary>More than a day no timer of every framework keeps.</summary>
    internal static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    private ILogger _logger = NullLogger.Instance;
    private TimeProvider _clock = TimeProvider.System;
    private TimeSpan _longestWait = TimeSpan.FromSeconds(32);

    /// <summary>Where the client writes what it does, without personal data and secrets. Nowhere unless said otherwise.</summary>
    public ILogger Logger
    {
        get => _logger;
        set => _logger = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The clock for time limits and waits.</summary>
    public TimeProvider Clock
    {
        get => _clock;
        set => _clock = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>How long to wait for an answer; null for as long as the specification says. It cannot be shorter than that, because whoever gives up earlier abandons a request that may still succeed, nor longer than a day.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often a request is sent again after the status 429, with which e-RS says that it has not processed it. It is the only reason to send again.</summary>
    public int MaxResends { get; set; } = 5;

    /// <summary>The longest wait before that, a day at most. When e-RS asks for more, or in a form that cannot be read, the request is not sent again.</summary>
    public TimeSpan LongestWait
    {
        get => _longestWait;
        set => _longestWait = value >= TimeSpan.Zero && value <= LongestTime ? value : throw new ArgumentOutOfRangeException(nameof(value), "The longest wait is from nothing to a day.");
    }

    /// <summary>Takes a record of each request whose use is audited: before it is sent, and when its result is known. Where the first call throws, nothing is sent.</summary>
    public Func<ErsAuditRecord, CancellationToken, Task>? Audit { get; set; }

    /// <summary>A number from 0 to below 1, so that clients which were told to wait do not all come back at once.</summary>
    internal Func<double>? Jitter { get; set; }
}
