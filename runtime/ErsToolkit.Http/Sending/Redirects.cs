using System.Net.Http;

namespace ErsToolkit.Http.Sending;

/// <summary>Keeps handlers from following redirects, which would take the headers of a request to another host.</summary>
internal static class Redirects
{
    /// <exception cref="System.InvalidOperationException">The handler has sent something already.</exception>
    public static void TurnOff(HttpMessageHandler network)
    {
        switch (network)
        {
            case HttpClientHandler { AllowAutoRedirect: true } handler:
                handler.AllowAutoRedirect = false;
                break;
#if NET
            case SocketsHttpHandler { AllowAutoRedirect: true } handler:
                handler.AllowAutoRedirect = false;
                break;
#else
            // It is no type of this framework, but may be one of that which the program runs on.
            case { } other when other.GetType().FullName == "System.Net.Http.SocketsHttpHandler" && other.GetType().GetProperty("AllowAutoRedirect") is { } property && property.GetValue(other) is true:
                property.SetValue(other, false);
                break;
#endif
        }
    }
}
