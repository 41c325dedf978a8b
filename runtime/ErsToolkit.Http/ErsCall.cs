using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace ErsToolkit.Http;

/// <summary>One request as generated clients hand it over.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErsCall
{
    /// <summary>Initializes a call.</summary>
    /// <param name="endpoint">How the endpoint is called.</param>
    /// <param name="operation">The operation, for logs.</param>
    /// <param name="correlationId">The id by which the request can be found again.</param>
    /// <param name="headers">The headers, with the values as they are sent.</param>
    /// <param name="read">Says what a refusal means.</param>
    /// <exception cref="ArgumentException">The id is none by which a request could be found again in a log.</exception>
    public ErsCall(ErsEndpointInfo endpoint, string operation, string correlationId, IReadOnlyList<KeyValuePair<string, string>> headers, Func<int, ReadOnlyMemory<byte>, ErsRefusal> read)
    {
        Endpoint = endpoint ?? throw new ArgumentNullException(nameof(endpoint));
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        CorrelationId = IsId(correlationId ?? throw new ArgumentNullException(nameof(correlationId))) ? correlationId
            : throw new ArgumentException("A correlation id is ASCII text in one line, and is not blank. Nothing was sent.", nameof(correlationId));
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
        Read = read ?? throw new ArgumentNullException(nameof(read));
    }

    /// <summary>Makes an id for a request that was given none.</summary>
    public static string NewCorrelationId() => Guid.NewGuid().ToString();

    /// <summary>How the endpoint is called.</summary>
    public ErsEndpointInfo Endpoint { get; }

    /// <summary>The operation.</summary>
    public string Operation { get; }

    /// <summary>The id by which the request can be found again.</summary>
    public string CorrelationId { get; }

    /// <summary>The headers, with the values as they are sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Says what a refusal means.</summary>
    public Func<int, ReadOnlyMemory<byte>, ErsRefusal> Read { get; }

    /// <summary>The body; null for a request without one.</summary>
    public ReadOnlyMemory<byte>? Body { get; set; }

    /// <summary>The query, without a question mark; empty for none.</summary>
    public string Query { get; set; } = "";

    /// <summary>The code of the reason, where the use of the operation is audited; else null.</summary>
    public string? AuditedReason { get; set; }

    private static bool IsId(string text) => text.Trim().Length > 0 && text.All(character => character is >= ' ' and <= '~');
}
