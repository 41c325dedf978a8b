using System;
using System.ComponentModel;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Moves text between strings and UTF-8 for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Text
{
    /// <summary>Gives the UTF-8 bytes of a literal, for languages that have no UTF-8 literals.</summary>
    public static byte[] Literal(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Gives the UTF-8 bytes of a text, in <paramref name="buffer"/> where it is large enough.</summary>
    public static ReadOnlySpan<byte> Encode(string text, Span<byte> buffer)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.TryGetBytes(text, buffer, out int written) ? buffer.Slice(0, written) : Encoding.UTF8.GetBytes(text);
#else
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return bytes;
#endif
    }

    /// <summary>Says whether a text is well-formed UTF-16: no half of a surrogate pair stands alone.</summary>
    public static bool IsWellFormed(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                {
                    return false;
                }

                index++;
            }
        }

        return true;
    }

    /// <summary>Says whether a UTF-8 text has more than <paramref name="maximum"/> UTF-16 code units.</summary>
    public static bool IsLonger(ReadOnlySpan<byte> text, int maximum)
    {
        // A code unit takes at least one byte, so most texts need no count.
        return text.Length > maximum && CountUtf16(text) > maximum;
    }

    internal static int CountUtf16(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte value in text)
        {
            count += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
        }

        return count;
    }

    internal static string Decode(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(text);
#else
        return Encoding.UTF8.GetString(text.ToArray());
#endif
    }
}
