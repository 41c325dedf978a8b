using System;
using System.Globalization;
using System.Linq;

namespace BookOrDefer.Rebuilding;

/// <summary>A moment that a text names, to any number of digits.</summary>
/// <param name="Second">The whole second.</param>
/// <param name="Fraction">The digits of its fraction, without zeros at the end.</param>
internal sealed record Instant(DateTimeOffset Second, string Fraction)
{
    /// <summary>Reads a FHIR instant, which a valid request has; <see langword="null"/> for another text.</summary>
    public static Instant? Read(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string fraction = point < 0 ? "" : string.Concat(text.Skip(point + 1).TakeWhile(char.IsAsciiDigit));
        string whole = point < 0 ? text : text.Remove(point, fraction.Length + 1);
        return DateTimeOffset.TryParseExact(whole, "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset second)
            ? new Instant(second.ToUniversalTime(), fraction.TrimEnd('0'))
            : null;
    }
}
