using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Sending;

/// <summary>Reads the body of an answer, up to the length that readers of payloads take, encoded and decoded. Whatever stops it is told, and is no exception.</summary>
internal readonly struct AnswerBody
{
    private const int MaximumLength = 1024 * 1024;
    private const int ChunkLength = 16 * 1024;

    private AnswerBody(ReadOnlyMemory<byte> bytes, bool isComplete, Exception? exception)
    {
        Bytes = bytes;
        IsComplete = isComplete;
        Exception = exception;
    }

    /// <summary>The body; empty unless it is complete, because what was lost may be what matters.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public bool IsComplete { get; }

    public Exception? Exception { get; }

    public static async Task<AnswerBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is null || response.Content.Headers.ContentLength > MaximumLength)
        {
            return new AnswerBody(default, response.Content is null, null);
        }

        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
#if !NET
            // A read that has begun looks at no token on .NET Framework: closing the answer ends it.
            using CancellationTokenRegistration end = cancellationToken.Register(response.Dispose);
#endif
            using var whole = new MemoryStream();
            using Stream stream = await response.Content.OpenAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while ((read = await stream.FillAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (whole.Length + read > MaximumLength)
                {
                    return new AnswerBody(default, false, null);
                }

                whole.Write(chunk, 0, read);
            }

            byte[] bytes = whole.ToArray();
            byte[]? body = response.Content.Headers.ContentEncoding is { Count: > 0 } codings ? ContentCoding.Decode(bytes, codings, MaximumLength) : bytes;
            return new AnswerBody(body, body is not null, null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new AnswerBody(default, false, exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
