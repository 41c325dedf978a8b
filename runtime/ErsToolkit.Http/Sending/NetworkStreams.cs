using System;
using System.IO;
using System.Net.Http;

namespace ErsToolkit.Http.Sending;

/// <summary>Which streams lead to a network, and to nowhere else: those that the framework's own handlers hand to a body.</summary>
internal static class NetworkStreams
{
    /// <summary>Whether it is one of the framework that can only be written. What HttpContent buffers in is nested in it.</summary>
    public static bool Contains(Stream stream)
    {
        Type type = stream.GetType();
        return (type.Assembly == typeof(HttpContent).Assembly && type.DeclaringType != typeof(HttpContent) && !stream.CanRead && !stream.CanSeek)
            || type.FullName is "System.Net.Http.WinHttpRequestStream" or "System.Net.ConnectStream" or "System.Net.WebConnectionStream" or "System.Net.WebRequestStream";
    }

    /// <summary>Whether a handler hands such a stream to the body.</summary>
    public static bool IsOfFramework(HttpMessageHandler handler)
    {
#if NET
        return handler is HttpClientHandler or SocketsHttpHandler;
#else
        return handler is HttpClientHandler || handler.GetType().FullName is "System.Net.Http.SocketsHttpHandler";
#endif
    }
}
