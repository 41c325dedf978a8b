using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace ErsSimulator.Tests;

/// <summary>How handlers copy requests and bodies.</summary>
internal static class Copies
{
    /// <summary>Makes a request like another one, with a body of its own or the same.</summary>
    public static HttpRequestMessage Clone(HttpRequestMessage request, HttpContent? content, bool withOptions = false)
    {
        var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = content, Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
            clone.Headers.TryAddWithoutValidation(header.Key, header.Value);

        if (withOptions)
        {
            foreach (KeyValuePair<string, object?> option in request.Options)
                ((IDictionary<string, object?>)clone.Options).Add(option);
        }

        return clone;
    }

    /// <summary>A handler that copies the body to a stream, and sends the copy when the first try is not a success.</summary>
    public static Act To(Func<MemoryStream, Stream> stream) => async (request, send, _) =>
    {
        using var bytes = new MemoryStream();
        await using Stream copying = stream(bytes);
        await request.Content!.CopyToAsync(copying);
        HttpResponseMessage first = await send(request);
        return first.IsSuccessStatusCode ? first : await send(Clone(request, With(bytes.ToArray(), request.Content)));
    };

    public static ByteArrayContent With(byte[] body, HttpContent like)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = like.Headers.ContentType;
        return content;
    }

    public static Stream File(MemoryStream bytes) =>
        new FileStream(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);

    public static Stream Pipe(MemoryStream bytes) => new Pipe().Writer.AsStream();

    public static Stream Encrypting(MemoryStream bytes) => new CryptoStream(bytes, new ToBase64Transform(), CryptoStreamMode.Write, leaveOpen: true);

    public static Stream Compressing(MemoryStream bytes) => new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true);

    /// <summary>A stream that looks like that of a network.</summary>
    public sealed class Own : MemoryStream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;
    }

    /// <summary>A body that hands another one on, changed or kept as a handler wants it.</summary>
    public sealed class Around(HttpContent inner, Func<HttpContent, Stream, Task> write) : HttpContent
    {
        public byte[] Kept { get; set; } = [];

        public static Around Of(HttpContent inner, Func<HttpContent, Stream, Task> write)
        {
            var around = new Around(inner, write);
            around.Headers.ContentType = inner.Headers.ContentType;
            return around;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => write(inner, stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
