using System.Net.Http;

namespace ErsToolkit.Http;

/// <summary>Makes the handler that a client of e-RS should send with.</summary>
public static class ErsHttpHandler
{
    /// <summary>Makes a handler that follows no redirect, because it would take the headers along to another host, and keeps no cookies.</summary>
    public static HttpMessageHandler Create() => new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
}
