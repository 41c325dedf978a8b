using System;
using System.Runtime.CompilerServices;
using System.Text;
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

    /// <summary>Gives a text of an answer; half of a surrogate pair becomes a replacement character, where <see cref="Decode"/> throws.</summary>
    public static string DecodeLeniently(ReadOnlySpan<byte> escaped)
    {
        string text = Utf8Text.Decode(escaped);
        var plain = new StringBuilder(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                plain.Append(text[index]);
                continue;
            }

            char kind = text[++index];
            plain.Append(kind switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)((Digit(text[index + 1]) << 12) | (Digit(text[index + 2]) << 8) | (Digit(text[index + 3]) << 4) | Digit(text[index + 4])),
                _ => kind,
            });
            index += kind == 'u' ? 4 : 0;
        }

        string result = plain.ToString();
        return Utf8Text.IsWellFormed(result) ? result : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result));
    }

    private static int Digit(char value) => value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10;
}
