using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Sending;

/// <summary>Reads what comes over the network, on every framework.</summary>
internal static class Streams
{
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken) =>
#if NET
        content.ReadAsStreamAsync(cancellationToken);
#else
        content.ReadAsStreamAsync();
#endif

    public static ValueTask<int> FillAsync(this Stream stream, byte[] buffer, CancellationToken cancellationToken) =>
#if NET
        stream.ReadAsync(buffer, cancellationToken);
#else
        new(stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken));
#endif
}
