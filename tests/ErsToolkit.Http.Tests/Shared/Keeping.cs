using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Keeps a copy of a body while that goes out, so that the copy can be sent afterwards.</summary>
internal sealed class Keeping : HttpContent
{
    private readonly HttpContent _inner;

    public Keeping(HttpContent inner)
    {
        _inner = inner;
        Headers.ContentType = inner.Headers.ContentType;
    }

    public byte[] Kept { get; private set; } = [];

    public ByteArrayContent Copy()
    {
        var copy = new ByteArrayContent(Kept);
        copy.Headers.ContentType = Headers.ContentType;
        return copy;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var copy = new MemoryStream();
        await _inner.CopyToAsync(copy);
        Kept = copy.ToArray();
        await stream.WriteAsync(Kept);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return length > 0;
    }
}
