using System;
using System.Globalization;

namespace ErsToolkit.Http;

/// <summary>What an audit asks about a request whose use is audited, such as a deferral. It names no patient; <see cref="Body"/> does.</summary>
public sealed class ErsAuditRecord
{
    internal ErsAuditRecord(ErsCall call, DateTimeOffset at, string? result, int? statusCode, string? key)
    {
        Endpoint = call.Endpoint.Id;
        Edition = call.Endpoint.Edition;
        Operation = call.Operation;
        Reason = call.AuditedReason ?? "";
        CorrelationId = call.CorrelationId;
        Body = call.Body ?? ReadOnlyMemory<byte>.Empty;
        At = at;
        Result = result;
        StatusCode = statusCode;
        Key = key;
    }

    /// <summary>The endpoint.</summary>
    public string Endpoint { get; }

    /// <summary>The edition of the endpoint.</summary>
    public string Edition { get; }

    /// <summary>The operation.</summary>
    public string Operation { get; }

    /// <summary>The code of the reason that was given.</summary>
    public string Reason { get; }

    /// <summary>The id by which the request can be found again.</summary>
    public string CorrelationId { get; }

    /// <summary>When the request was about to be sent, or its result was known.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Null before the request is sent; then <c>Succeeded</c>, <c>Refused</c>, why nobody can tell, or <c>NotSent</c> where the sending method throws: e-RS has processed nothing then.</summary>
    public string? Result { get; }

    /// <summary>The HTTP status; null where there is no answer.</summary>
    public int? StatusCode { get; }

    /// <summary>The outcome's key; null where there is none.</summary>
    public string? Key { get; }

    /// <summary>What is sent, as JSON. It is personal data: keep it as you keep a patient's record, or not at all.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gives all of it but the body.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0:O} {1}/{2} {3} {4} {5}: {6} {7} {8}", At, Endpoint, Edition, Operation, Reason, CorrelationId, Result ?? "to be sent", StatusCode, Key).TrimEnd();
}
