using System;
using System.Net.Http;
using ErsToolkit.Http.Sending;

namespace ErsToolkit.Http;

/// <summary>Makes the handler that a client of e-RS should send with. It sees to it that no body leaves twice, whatever handlers before it do, and knows which answers came over the network.</summary>
/// <remarks>Other requests may be sent through it as well, and pass as they are.</remarks>
public static class ErsHttpHandler
{
    /// <summary>Makes a handler that follows no redirect, because it would take the headers along to another host, and keeps no cookies.</summary>
    public static HttpMessageHandler Create() => new Door(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Makes one that sends through a handler of the caller's, which has a proxy, for example, or a certificate. An <see cref="HttpClientHandler"/> or SocketsHttpHandler is told to follow no redirect.</summary>
    /// <param name="network">The handler that owns the connections, or in a test, what stands in for them. What it does with a request is not watched.</param>
    /// <exception cref="ArgumentException">It is a <see cref="DelegatingHandler"/>, which belongs before this one, or follows redirects and has sent too much to be told otherwise.</exception>
    public static HttpMessageHandler Create(HttpMessageHandler network)
    {
        switch (network)
        {
            case null:
                throw new ArgumentNullException(nameof(network));
            case DelegatingHandler:
                throw new ArgumentException("A DelegatingHandler cannot be watched from behind. Hand over the handler that owns the connections, and put this one before it.", nameof(network));
        }

        try
        {
            Redirects.TurnOff(network);
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException("This handler follows redirects, and has sent too much to be told otherwise. Set AllowAutoRedirect to false before its first request.", nameof(network), exception);
        }

        return new Door(network);
    }
}
