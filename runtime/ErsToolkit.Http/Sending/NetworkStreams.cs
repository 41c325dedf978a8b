using System;
using System.IO;
using System.Net.Http;

namespace ErsToolkit.Http.Sending;

/// <summary>Which streams lead to a network, and to nowhere else: those that the framework's own handlers hand to a body.</summary>
internal static class NetworkStreams
{
    public static bool Contains(Stream stream) => Contains(stream.GetType());

    /// <summary>Whether it is one of System.Net.Http, where nobody else can put a stream. What HttpContent buffers in is nested in it. On older frameworks they are known by their names.</summary>
    internal static bool Contains(Type type) => type.Assembly == typeof(HttpContent).Assembly
        ? type.Name.EndsWith("WriteStream", StringComparison.Ordinal) && type.Name != "Http2ReadWriteStream" && type.DeclaringType != typeof(HttpContent)
        : type.FullName is "System.Net.Http.WinHttpRequestStream" or "System.Net.ConnectStream" or "System.Net.WebConnectionStream" or "System.Net.WebRequestStream";

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
