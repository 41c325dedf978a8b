using System;
using System.Buffers.Text;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>FHIR's numbers, as JSON has them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FhirNumbers
{
    /// <summary>The digits that a <see cref="decimal"/> always has room for.</summary>
    private const int MostDigits = 28;

    /// <summary>The digits of the longest <see cref="decimal"/>, with a sign, a point and a zero before it.</summary>
    private const int LongestDecimal = 32;

    /// <summary>FHIR <c>integer</c>: a whole number of 32 bits, written without a fraction, and not out of bounds.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> text, int minimum, int maximum) =>
        Utf8Parser.TryParse(text, out int value, out int length) && length == text.Length && value >= minimum && value <= maximum;

    /// <summary>Gives a valid integer.</summary>
    public static int ParseInteger(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int value, out _) ? value : 0;

    /// <summary>FHIR <c>decimal</c>: a number that a <see cref="decimal"/> holds without losing a digit, and not out of bounds.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> text, decimal minimum, decimal maximum) =>
        Utf8Parser.TryParse(text, out decimal value, out int length) && length == text.Length && IsExact(text, value) && value >= minimum && value <= maximum;

    /// <summary>Gives a valid decimal.</summary>
    public static decimal ParseDecimal(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out decimal value, out _) ? value : 0;

    /// <summary>Whether a number of JSON has no more digits, before and after the point, than were kept.</summary>
    private static bool IsExact(ReadOnlySpan<byte> text, decimal value)
    {
        ReadOnlySpan<byte> digits = text;
        int power = 0;
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        if (exponent >= 0)
        {
            digits = text.Slice(0, exponent);
            if (!Utf8Parser.TryParse(text.Slice(text[exponent + 1] == '+' ? exponent + 2 : exponent + 1), out power, out _) || power is < -MostDigits or > MostDigits)
            {
                return false;
            }
        }

        int point = digits.IndexOf((byte)'.');
        int fraction = point < 0 ? 0 : digits.Length - point - 1;
        int all = digits.Length - (point < 0 ? 0 : 1) - (text[0] == '-' ? 1 : 0);
        if (all <= MostDigits && fraction - power <= MostDigits && all - fraction + power <= MostDigits)
        {
            return true;
        }

        // A few numbers of one digit more fit too.
        Span<byte> written = stackalloc byte[LongestDecimal];
        return exponent < 0 && Utf8Formatter.TryFormat(value, written, out int length) && text.SequenceEqual(written.Slice(0, length));
    }
}
