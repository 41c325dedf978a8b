#if NET
using System.Net.Http;
#endif

namespace ErsToolkit.Http.Sending;

/// <summary>What exceptions of the way say, where the framework tells.</summary>
internal static class Faults
{
    /// <summary>Whether there was never a connection. A request without a body does not show by itself whether it left.</summary>
    public static bool IsOfConnecting(System.Exception exception) =>
#if NET
        exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
#else
        false;
#endif
}
