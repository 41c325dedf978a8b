using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>A server on this machine that answers each request with bytes as they are given, so that the real handler is at work. One connection at a time; an empty answer closes it.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> _answers;

    public Loopback(params string[] answers)
    {
        _answers = new Queue<string>(answers);
        _listener.Start();
        Serving = ServeAsync();
    }

    public Uri Address => new("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port + "/");

    /// <summary>The request lines that arrived, in their order.</summary>
    public List<string> Arrived { get; } = [];

    public List<string> Bodies { get; } = [];

    /// <summary>Ends when the last answer is given.</summary>
    public Task Serving { get; }

    /// <summary>An address at which nobody listens.</summary>
    public static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri("http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port + "/");
    }

    public static string Answer(string status, string body = "", params string[] headers) =>
        "HTTP/1.1 " + status + "\r\nContent-Type: application/fhir+json\r\n" + string.Concat(Array.ConvertAll(headers, header => header + "\r\n")) + "Content-Length: " + Encoding.UTF8.GetByteCount(body) + "\r\n\r\n" + body;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (_answers.Count > 0)
        {
            using TcpClient connection = await _listener.AcceptTcpClientAsync();
            using NetworkStream stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            while (_answers.Count > 0 && await ReadAsync(reader))
            {
                string answer = _answers.Dequeue();
                if (answer.Length == 0)
                {
                    break;
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            }
        }
    }

    private async Task<bool> ReadAsync(StreamReader reader)
    {
        if (await reader.ReadLineAsync() is not { Length: > 0 } line)
        {
            return false;
        }

        Arrived.Add(line);
        int length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            length = header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(header[15..], System.Globalization.CultureInfo.InvariantCulture) : length;
        }

        char[] body = new char[length];
        Bodies.Add(length == 0 ? "" : new string(body, 0, await reader.ReadBlockAsync(body)));
        return true;
    }
}
