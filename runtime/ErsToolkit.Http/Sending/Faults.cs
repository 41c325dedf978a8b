using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
#if NET
using System.Net.Http;
#endif

namespace ErsToolkit.Http.Sending;

/// <summary>What exceptions of the way say.</summary>
internal static class Faults
{
    /// <summary>Whether there was never a connection. A request without a body does not show by itself whether it left.</summary>
    public static bool IsOfConnecting(Exception exception)
    {
#if NET
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError })
        {
            return true;
        }
#endif
        return Causes(exception).Any(cause => cause is WebException { Status: var status } ? IsOfConnecting(status) : cause is SocketException { SocketErrorCode: var code } && IsOfConnecting(code));
    }

    /// <summary>Whether the body refused to be copied while it should have left. The framework's handlers wrap what a body throws.</summary>
    public static bool IsOfCopying(Exception exception) => Causes(exception).Any(cause => cause is InvalidOperationException { Message: SingleUseContent.NoCopies });

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    /// <summary>What the HttpClient of .NET Framework says.</summary>
    private static bool IsOfConnecting(WebExceptionStatus status) => status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure
        or WebExceptionStatus.SecureChannelFailure or WebExceptionStatus.TrustFailure;

    private static bool IsOfConnecting(SocketError code) => code is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData;
}
