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
    public static bool IsDateTime(ReadOnlySpan<byte> text) => IsDate(text) || IsInstant(text);

    /// <summary>FHIR <c>date</c>: a year, a month or a day.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text) => text.Length switch
    {
        4 => Number(text, 0, 4) >= 1,
        7 => IsMonth(text) && text[4] == '-',
        10 => IsDay(text),
        _ => false,
    };

    /// <inheritdoc cref="IsDate(ReadOnlySpan{byte})"/>
    public static bool IsDate(string? text) => text is not null && IsDate(Utf8Text.Encode(text, stackalloc byte[64]));

    /// <summary>Writes a day; one that is in no calendar is written all the same, and is then no <c>date</c>.</summary>
    public static string FormatDate(int year, int month, int day) =>
        string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day);

    /// <summary>FHIR <c>uri</c>: a text without white space.</summary>
    public static bool IsUri(ReadOnlySpan<byte> text)
    {
        bool isAscii = true;
        foreach (byte value in text)
        {
            if (value is (>= 0x09 and <= 0x0D) or 0x20)
            {
                return false;
            }

            isAscii &= value < 0x80;
        }

        return !text.IsEmpty && (isAscii || IsUri(Utf8Text.Decode(text)));
    }

    /// <inheritdoc cref="IsUri(ReadOnlySpan{byte})"/>
    public static bool IsUri(string? text)
    {
        foreach (char character in text ?? "")
        {
            if (char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return Utf8Text.IsUsable(text);
    }

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

    /// <summary>Gives the time that a valid instant means; what is finer than 100 nanoseconds is cut.</summary>
    public static DateTimeOffset ParseInstant(ReadOnlySpan<byte> text)
    {
        var local = new DateTime(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2), Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2));
        long ticks = local.Ticks + FractionTicks(text.Slice(19));
        ReadOnlySpan<byte> offset = text.Slice(text.Length - 6);
        bool isUniversal = text[text.Length - 1] == 'Z';
        int minutes = isUniversal ? 0 : (Number(offset, 1, 2) * 60) + Number(offset, 4, 2);
        var difference = TimeSpan.FromMinutes(!isUniversal && offset[0] == '-' ? -minutes : minutes);

        // At either end of the calendar the offset would lead out of it.
        long universal = ticks - difference.Ticks;
        return universal < DateTime.MinValue.Ticks || universal > DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : new DateTimeOffset(ticks, difference);
    }

    /// <summary>Says whether one valid instant may come before another; false is certain.</summary>
    public static bool MayBeBefore(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> later)
    {
        // Two times that differ only before their fraction and offset sort as their texts do. The ends of the calendar are left to the slow way.
        const int Seconds = 19;
        if (earlier[0] == '2' && later[0] == '2' && earlier.Slice(Seconds).SequenceEqual(later.Slice(Seconds))
            && earlier.Slice(0, Seconds).SequenceCompareTo(later.Slice(0, Seconds)) < 0)
        {
            return true;
        }

        DateTimeOffset first = ParseInstant(earlier);
        DateTimeOffset second = ParseInstant(later);
        return first < second || (first == second && (IsFiner(earlier) || IsFiner(later)));
    }

    /// <summary>Whether an instant has more than the seven digits of a second that a time can hold.</summary>
    private static bool IsFiner(ReadOnlySpan<byte> text) => text.Length > 27 && text.Slice(20, 8).IndexOfAny((byte)'Z', (byte)'+', (byte)'-') < 0;

    /// <summary>Writes a time to the second, with its own offset, and with a fraction only if it has one.</summary>
    public static string Format(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[LongestInstant];
        return Utf8Text.Decode(text.Slice(0, Format(value, text)));
    }

    internal const int LongestInstant = 33;

    internal static int Format(DateTimeOffset value, Span<byte> text)
    {
        // Once: a time with an offset works its local time out each time that it is asked.
        DateTime local = value.DateTime;
        Write(text, 0, 4, local.Year, '-');
        Write(text, 5, 2, local.Month, '-');
        Write(text, 8, 2, local.Day, 'T');
        Write(text, 11, 2, local.Hour, ':');
        Write(text, 14, 2, local.Minute, ':');
        Write(text, 17, 2, local.Second, '.');
        int length = 19;
        int fraction = (int)(value.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            int digits = 7;
            for (; fraction % 10 == 0; fraction /= 10)
            {
                digits--;
            }

            Write(text, 20, digits, fraction, '+');
            length = 20 + digits;
        }

        text[length] = (byte)(value.Offset < TimeSpan.Zero ? '-' : '+');
        int minutes = Math.Abs((int)value.Offset.TotalMinutes);
        Write(text, length + 1, 2, minutes / 60, ':');
        text[length + 4] = (byte)('0' + (minutes % 60 / 10));
        text[length + 5] = (byte)('0' + (minutes % 10));
        return length + 6;
    }

    private static void Write(Span<byte> text, int start, int digits, int value, char behind)
    {
        for (int index = start + digits - 1; index >= start; index--)
        {
            text[index] = (byte)('0' + (value % 10));
            value /= 10;
        }

        text[start + digits] = (byte)behind;
    }

    private static long FractionTicks(ReadOnlySpan<byte> rest)
    {
        long ticks = 0;
        if (rest[0] == '.')
        {
            for (int index = 1; index <= 7; index++)
            {
                bool isDigit = index < rest.Length && IsDigit(rest[index]);
                ticks = (ticks * 10) + (isDigit ? rest[index] - '0' : 0);
                rest = isDigit ? rest : rest.Slice(0, Math.Min(index, rest.Length));
            }
        }

        return ticks;
    }

    private static bool IsMonth(ReadOnlySpan<byte> text) => Number(text, 0, 4) >= 1 && Number(text, 5, 2) is >= 1 and <= 12;

    private static bool IsDay(ReadOnlySpan<byte> text)
    {
        int year = Number(text, 0, 4);
        int month = Number(text, 5, 2);
        int day = Number(text, 8, 2);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && text[4] == '-' && text[7] == '-' && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
    }

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
        for (int index = start; index < start + count; index++)
        {
            int digit = text[index] - '0';
            if ((uint)digit > 9)
            {
                return -1;
            }

            number = (number * 10) + digit;
        }

        return number;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
