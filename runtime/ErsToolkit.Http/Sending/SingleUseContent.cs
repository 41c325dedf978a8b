using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Sending;

/// <summary>
/// The body of a request that must not be carried out twice. It goes out once. Handlers that retry find nothing left to send, and those that copy a body, to send the copy again, are refused.
/// </summary>
internal sealed class SingleUseContent : HttpContent
{
    internal const string SentAlready =
        "The body of this request is sent only once, because e-RS would carry it out a second time. Take the client's requests out of every handler that retries or hedges; what became of the first is to be looked up.";

    internal const string NoCopies =
        "The body of this request cannot be read or copied on its way: a copy could be sent a second time, and it holds personal data. Take the client's requests out of handlers that buffer or log bodies.";

    internal const string TooLate = "This request was given up before anything was sent, and was reported so. It cannot be sent any more.";

    private readonly ReadOnlyMemory<byte> _body;
    private readonly TimeProvider _clock;
    private long _sentAt;
    private int _uses;
    private int _isGivenUp;
    private volatile bool _isOpen;

    public SingleUseContent(ReadOnlyMemory<byte> body, string contentType, TimeProvider clock)
    {
        _body = body;
        _clock = clock;
        Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
    }

    /// <summary>The attempt that it belongs to.</summary>
    public Passage? Passage { get; internal set; }

    /// <summary>Whether it may be written to any stream, because something that stands in for a network takes it; else only to a network's.</summary>
    public bool IsOpen
    {
        get => _isOpen;
        set => _isOpen = value;
    }

    /// <summary>Whether it can no longer leave.</summary>
    public bool IsGivenUp => Volatile.Read(ref _isGivenUp) != 0;

    /// <summary>Whether it may have left: from here on nobody can say that e-RS has not seen it.</summary>
    public bool IsSent => Volatile.Read(ref _uses) > 0;

    /// <summary>When it may have left; null where it has not.</summary>
    public DateTimeOffset? SentAt => Interlocked.Read(ref _sentAt) is not 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Whether a second sending was prevented.</summary>
    public bool IsResendPrevented => Volatile.Read(ref _uses) > 1;

    /// <summary>Makes sure that nothing leaves any more, and says whether something may have left before.</summary>
    public bool GiveUp()
    {
        Interlocked.Exchange(ref _isGivenUp, 1);
        return IsSent;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SendAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => SendAsync(stream, cancellationToken);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Use(stream);
        stream.Write(_body.Span);
    }
#endif

    protected override Task<Stream> CreateContentReadStreamAsync() => throw new InvalidOperationException(NoCopies);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        Use(stream);
        byte[] bytes = MemoryMarshal.TryGetArray(_body, out ArraySegment<byte> segment) && segment.Array is not null ? segment.Array : _body.ToArray();
        return stream.WriteAsync(bytes, segment.Offset, _body.Length, cancellationToken);
    }

    private void Use(Stream stream)
    {
        if (!IsOpen && !NetworkStreams.Contains(stream))
        {
            throw new InvalidOperationException(NoCopies);
        }

        if (Interlocked.Increment(ref _uses) > 1)
        {
            throw new InvalidOperationException(SentAlready);
        }

        // In this order: whoever gives up at the same time either sees the use or prevents it.
        if (Volatile.Read(ref _isGivenUp) != 0)
        {
            throw new InvalidOperationException(TooLate);
        }

        Interlocked.Exchange(ref _sentAt, _clock.GetUtcNow().UtcTicks);
    }
}
