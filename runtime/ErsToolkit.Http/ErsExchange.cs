using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace ErsToolkit.Http;

/// <summary>What became of a request, before generated code makes a typed result of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErsExchange
{
    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    internal ErsExchange(string correlationId, int resends)
    {
        CorrelationId = correlationId;
        Resends = resends;
    }

    /// <summary>The id by which the request can be found again.</summary>
    public string CorrelationId { get; }

    /// <summary>How often it was sent again, because e-RS had not processed it.</summary>
    public int Resends { get; }

    /// <summary>The address of the environment that was asked.</summary>
    internal Uri? Address { get; set; }

    /// <summary>When e-RS has had all the time that it may take.</summary>
    public DateTimeOffset SettledAt { get; internal set; }

    /// <summary>When the answer came.</summary>
    public DateTimeOffset AnsweredAt { get; internal set; }

    /// <summary>Why nobody can tell what became of it; null where it is known.</summary>
    public IndeterminateCause? Cause { get; internal set; }

    /// <summary>Whether e-RS carried it out.</summary>
    public bool IsSuccess => Cause is null && !IsRefused;

    /// <summary>Whether e-RS refused it.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>The HTTP status; null where there was no answer.</summary>
    public int? StatusCode { get; internal set; }

    /// <summary>The body of the answer; empty where there was none, or it broke off or was too long.</summary>
    public ReadOnlyMemory<byte> Body { get; internal set; }

    /// <summary>Whether the whole body was read.</summary>
    public bool IsBodyComplete { get; internal set; }

    /// <summary>The headers of the answer that say where something is and which version it has, and those that the specification names.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; internal set; } = NoHeaders;

    /// <summary>How long e-RS asks to wait, 68 years at most; null where it does not ask, or not in a form that can be read.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>Whether it is certain that the answer is the one to the body that was handed over, and that this body left once. False where something on the way replaced the body.</summary>
    public bool IsVouchedFor { get; internal set; } = true;

    /// <summary>What was thrown on the way; null for nothing.</summary>
    public Exception? Exception { get; internal set; }
}
