using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Resolves the escapes of a JSON text that a reader has already checked.</summary>
internal static class TextEscapes
{
    /// <summary>Gives the text at a reader's current token without its escapes.</summary>
    public static ReadOnlySpan<byte> OfToken(scoped in Utf8JsonReader json)
    {
        // An escaped text is never longer without its escapes.
        byte[] buffer = new byte[json.ValueSpan.Length];
        int length = json.CopyString(buffer);
        return buffer.AsSpan(0, length);
    }

    // Out of line: it is rare, and its reader would be cleared on the stack of every method it is put into.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        byte[] quoted = new byte[escaped.Length + 2];
        quoted[0] = (byte)'"';
        escaped.CopyTo(quoted.AsSpan(1));
        quoted[quoted.Length - 1] = (byte)'"';
        var json = new Utf8JsonReader(quoted);
        json.Read();
        return json.GetString()!;
    }
}
