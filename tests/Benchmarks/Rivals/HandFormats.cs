using System;
using System.Text;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>The forms of the values, as the check by hand has them.</summary>
internal static class HandFormats
{
    public static bool IsId(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value is not ((byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return text.Length <= 64;
    }

    /// <summary>The grammar is a contract of the runtime, which a colleague would call as well; the payload that is measured has no such value.</summary>
    public static bool IsDateTime(ReadOnlySpan<byte> text) => Serialization.FhirPrimitives.IsDateTime(text);

    public static bool IsAtMost(ReadOnlySpan<byte> text, int length) => text.Length <= length || Encoding.UTF8.GetCharCount(text) <= length;

    public static bool IsAbsolute(ReadOnlySpan<byte> reference) => reference.StartsWith("https://"u8) || reference.StartsWith("http://"u8);

    /// <summary>Gives the last path segments of an absolute reference.</summary>
    public static ReadOnlySpan<byte> LastSegments(ReadOnlySpan<byte> reference, int count)
    {
        ReadOnlySpan<byte> path = reference[(reference.IndexOf("://"u8) + 3)..];
        int start = path.Length;
        for (; count > 0 && start >= 0; count--)
        {
            start = path[..start].LastIndexOf((byte)'/');
        }

        return start > 0 ? path[(start + 1)..] : default;
    }

    public static bool IsSlot(ReadOnlySpan<byte> reference) => reference.StartsWith("Slot/"u8) && IsNumber(reference[5..]);

    public static bool IsReferral(ReadOnlySpan<byte> reference)
    {
        ReadOnlySpan<byte> start = "ReferralRequest/"u8;
        ReadOnlySpan<byte> version = "/_history/"u8;
        return reference.Length > start.Length + 12 + version.Length
            && reference.StartsWith(start)
            && IsNumber(reference.Slice(start.Length, 12))
            && reference[(start.Length + 12)..].StartsWith(version)
            && reference[start.Length + 12 + version.Length] != '0'
            && IsNumber(reference[(start.Length + 12 + version.Length)..]);
    }

    public static bool IsNumber(ReadOnlySpan<byte> text) => text.Length is > 0 and <= 64 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    public static bool IsNhsNumber(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || !IsNumber(text) || text.IndexOfAnyExcept((byte)'0') < 0)
        {
            return false;
        }

        int sum = 0;
        for (int index = 0; index < 9; index++)
        {
            sum += (text[index] - '0') * (10 - index);
        }

        return (11 - (sum % 11)) % 11 == text[9] - '0';
    }
}
