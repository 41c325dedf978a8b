using System;
using System.ComponentModel;
using System.Globalization;

namespace ErsToolkit.Serialization;

/// <summary>The grammars of FHIR's primitive types, as far as a specification names them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FhirPrimitives
{
    /// <summary>FHIR <c>id</c>: 1 to 64 letters, digits, hyphens and dots.</summary>
    public static bool IsId(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            bool isLetter = (value | 0x20) is >= (byte)'a' and <= (byte)'z';
            if (!isLetter && !IsDigit(value) && value is not ((byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return text.Length is >= 1 and <= 64;
    }

    /// <inheritdoc cref="IsId(ReadOnlySpan{byte})"/>
    public static bool IsId(string? text) => text is not null && IsId(Utf8Text.Encode(text, stackalloc byte[64]));

    /// <inheritdoc cref="IsDateTime(ReadOnlySpan{byte})"/>
    public static bool IsDateTime(string? text) => text is not null && IsDateTime(Utf8Text.Encode(text, stackalloc byte[64]));

    /// <summary>FHIR <c>dateTime</c>: a year, a month, a day, or a time to the second with its offset.</summary>
    public static bool IsDateTime(ReadOnlySpan<byte> text) => text.Length switch
    {
        4 => Number(text, 0, 4) >= 1,
        7 => IsMonth(text) && text[4] == '-',
        10 => IsDay(text),
        _ => IsInstant(text),
    };

    /// <summary>FHIR <c>instant</c>: a time to the second or finer, with its offset.</summary>
    public static bool IsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length < 20 || !IsDay(text.Slice(0, 10)) || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || Number(text, 11, 2) is < 0 or > 23 || Number(text, 14, 2) is < 0 or > 59 || Number(text, 17, 2) is < 0 or > 59)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = text.Slice(19);
        if (rest[0] == '.')
        {
            int digits = 1;
            while (digits < rest.Length && IsDigit(rest[digits]))
            {
                digits++;
            }

            if (digits == 1)
            {
                return false;
            }

            rest = rest.Slice(digits);
        }

        return IsOffset(rest);
    }

    /// <summary>Writes a time to the second, with its own offset, and with a fraction only if it has one.</summary>
    public static string Format(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static bool IsMonth(ReadOnlySpan<byte> text) => Number(text, 0, 4) >= 1 && Number(text, 5, 2) is >= 1 and <= 12;

    private static bool IsDay(ReadOnlySpan<byte> text) =>
        IsMonth(text) && text[4] == '-' && text[7] == '-'
        && Number(text, 8, 2) is int day and >= 1 && day <= DateTime.DaysInMonth(Number(text, 0, 4), Number(text, 5, 2));

    private static bool IsOffset(ReadOnlySpan<byte> text)
    {
        if (text.Length == 1)
        {
            return text[0] == 'Z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
        {
            return false;
        }

        int hours = Number(text, 1, 2);
        int minutes = Number(text, 4, 2);
        return hours is >= 0 and <= 14 && minutes is >= 0 and <= 59 && (hours < 14 || minutes == 0);
    }

    /// <summary>The value of <paramref name="count"/> digits, or -1 where one of them is none.</summary>
    private static int Number(ReadOnlySpan<byte> text, int start, int count)
    {
        int number = 0;
        foreach (byte digit in text.Slice(start, count))
        {
            if (!IsDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
