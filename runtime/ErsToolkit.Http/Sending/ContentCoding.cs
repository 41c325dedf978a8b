using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace ErsToolkit.Http.Sending;

/// <summary>Undoes what an answer's <c>Content-Encoding</c> names: gzip, deflate and, except on .NET Framework, br.</summary>
internal static class ContentCoding
{
    /// <summary>Gives the bytes before they were encoded; null where they are more than allowed.</summary>
    /// <exception cref="InvalidDataException">They are not in that encoding, or nothing here can read it.</exception>
    public static byte[]? Decode(byte[] bytes, IEnumerable<string> codings, int maximumLength)
    {
        byte[]? decoded = bytes;
        foreach (string coding in codings.Reverse())
        {
            decoded = decoded is { Length: > 0 } ? Decode(decoded, coding, maximumLength) : decoded;
        }

        return decoded;
    }

    private static byte[]? Decode(byte[] bytes, string coding, int maximumLength)
    {
        if (string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return bytes;
        }

        using var source = new MemoryStream(bytes);
        using Stream stream = Open(source, coding);
        using var whole = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            if (whole.Length + read > maximumLength)
            {
                return null;
            }

            whole.Write(chunk, 0, read);
        }

        return whole.ToArray();
    }

    private static Stream Open(MemoryStream source, string coding)
    {
        switch (coding.ToUpperInvariant())
        {
            case "GZIP" or "X-GZIP":
                return new GZipStream(source, CompressionMode.Decompress);
            case "DEFLATE":
                // HTTP means the format with a head; some servers leave that out.
                source.Position = HasHead(source) ? 2 : 0;
                return new DeflateStream(source, CompressionMode.Decompress);
#if NET
            case "BR":
                return new BrotliStream(source, CompressionMode.Decompress);
#endif
            default:
                throw new InvalidDataException("The answer is in an encoding that cannot be read here.");
        }
    }

    private static bool HasHead(MemoryStream source)
    {
        int first = source.ReadByte(), second = source.ReadByte();
        return (first & 0x0F) == 8 && second >= 0 && ((first << 8) | second) % 31 == 0;
    }
}
