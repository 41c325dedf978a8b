using System;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Telemetry;

/// <summary>Everything that a client writes. No parameter may hold a value of a request, of a header or of an answer's text.</summary>
internal static partial class ErsLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Endpoint} {Operation} {CorrelationId}: sending.")]
    public static partial void Sending(ILogger logger, string endpoint, string operation, string correlationId);

    [LoggerMessage(2, LogLevel.Information, "{Endpoint} {Operation} {CorrelationId}: succeeded with status {Status} after {Seconds:0.000} s.")]
    public static partial void Succeeded(ILogger logger, string endpoint, string operation, string correlationId, int? status, double seconds);

    [LoggerMessage(3, LogLevel.Warning, "{Endpoint} {Operation} {CorrelationId}: refused with status {Status} and key {Key} after {Seconds:0.000} s. Next: {Next}.")]
    public static partial void Refused(ILogger logger, string endpoint, string operation, string correlationId, int? status, string key, NextStep next, double seconds);

    [LoggerMessage(4, LogLevel.Error, "{Endpoint} {Operation} {CorrelationId}: nobody can tell what became of it ({Cause}, status {Status}, {Exception}) after {Seconds:0.000} s. It must not be sent again before e-RS has been asked.")]
    public static partial void Indeterminate(ILogger logger, string endpoint, string operation, string correlationId, IndeterminateCause cause, int? status, string exception, double seconds);

    [LoggerMessage(5, LogLevel.Warning, "{Endpoint} {Operation} {CorrelationId}: no connection came about ({Exception}) after {Seconds:0.000} s. e-RS has not seen the request.")]
    public static partial void NotConnected(ILogger logger, string endpoint, string operation, string correlationId, string exception, double seconds);

    [LoggerMessage(6, LogLevel.Information, "{Endpoint} {Operation} {CorrelationId}: too many requests; sent again in {Seconds:0.000} s.")]
    public static partial void Waiting(ILogger logger, string endpoint, string operation, string correlationId, double seconds);

    [LoggerMessage(7, LogLevel.Critical, "{Endpoint} {Operation} {CorrelationId}: succeeded, and the answer says otherwise than the request at {Path}. {Message}")]
    public static partial void Mismatch(ILogger logger, string endpoint, string operation, string correlationId, string path, string message);

    [LoggerMessage(8, LogLevel.Error, "{Endpoint} {Operation} {CorrelationId}: the record for the audit could not be handed over ({Exception}).")]
    public static partial void AuditFailed(ILogger logger, string endpoint, string operation, string correlationId, string exception);

    [LoggerMessage(9, LogLevel.Error, "{Endpoint} {Operation} {CorrelationId}: answered, and the answer cannot be used, for what it has at {Path}. {Message}")]
    public static partial void Unreadable(ILogger logger, string endpoint, string operation, string correlationId, string path, string message);

    [LoggerMessage(10, LogLevel.Critical, "{Endpoint} {Operation} {CorrelationId}: the request was sent to another host than that of the BaseAddress, with the secret headers {Headers}. Have what they hold withdrawn, and see that no handler follows redirects.")]
    public static partial void SecretsElsewhere(ILogger logger, string endpoint, string operation, string correlationId, string headers);

    /// <summary>The types of an exception and of what is in it: their messages are other people's.</summary>
    public static string Describe(Exception? exception)
    {
        string description = "no exception";
        for (int depth = 0; exception is not null && depth < 8; depth++, exception = exception.InnerException)
        {
            description = depth == 0 ? exception.GetType().Name : description + " < " + exception.GetType().Name;
        }

        return description;
    }
}
