using System;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ErsSimulator.Faults;

/// <summary>The connection below HTTP. Whoever uses it lets nothing of the web server's own go out afterwards.</summary>
internal sealed class Wire(HttpContext http)
{
    private Socket Socket => http.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;

    /// <summary>Sends bytes as they are.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        Socket socket = Socket;
        while (!bytes.IsEmpty)
            bytes = bytes[socket.Send(bytes)..];
    }

    /// <summary>Breaks the connection off, so that the client is told of an error.</summary>
    public void Reset()
    {
        Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        Socket.Close();
        http.Abort();
    }

    /// <summary>Ends the connection in good order.</summary>
    public void Close()
    {
        Socket.Shutdown(SocketShutdown.Both);
        Socket.Close();
        http.Abort();
    }
}
