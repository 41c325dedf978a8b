using System;
using System.Text;
#if NET8_0_OR_GREATER
using System.Text.Unicode;
#endif

namespace ErsToolkit.Serialization;

/// <summary>Finds what the JSON tokeniser lets pass inside texts: bytes that are not UTF-8, and escapes of half a surrogate pair.</summary>
internal static class TextEncodingCheck
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gives the offset of the first broken place, or -1.</summary>
    public static int FindBroken(ReadOnlySpan<byte> utf8)
    {
        int broken = IsUtf8(utf8) ? -1 : FindBrokenByte(utf8);
        return broken >= 0 || utf8.IndexOf((byte)'\\') < 0 ? broken : FindBrokenEscape(utf8);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return Utf8.IsValid(utf8);
#else
        foreach (byte value in utf8)
        {
            if (value >= 0x80)
            {
                return false;
            }
        }

        return true;
#endif
    }

    // Also decides for what IsUtf8 only suspects: without a modern runtime that is any text beyond ASCII.
    private static int FindBrokenByte(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Strict.GetCharCount(utf8.ToArray());
            return -1;
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Max(0, Math.Min(exception.Index, utf8.Length - 1));
        }
    }

    private static int FindBrokenEscape(ReadOnlySpan<byte> utf8)
    {
        for (int index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] != (byte)'\\')
            {
                continue;
            }

            int unit = CodeUnit(utf8.Slice(index));
            if (unit is >= 0xD800 and <= 0xDBFF && CodeUnit(utf8.Slice(index + 6)) is >= 0xDC00 and <= 0xDFFF)
            {
                index += 11;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                return index;
            }
            else
            {
                index++;
            }
        }

        return -1;
    }

    /// <summary>Gives the value of an escape of the form <c>\uXXXX</c> at the start of the text, or -1.</summary>
    private static int CodeUnit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != (byte)'\\' || text[1] != (byte)'u')
        {
            return -1;
        }

        int unit = 0;
        foreach (byte digit in text.Slice(2, 4))
        {
            int value = digit is >= (byte)'0' and <= (byte)'9' ? digit - '0' : (digit | 0x20) is >= 'a' and <= 'f' ? (digit | 0x20) - 'a' + 10 : -1;
            if (value < 0)
            {
                return -1;
            }

            unit = (unit << 4) | value;
        }

        return unit;
    }
}
