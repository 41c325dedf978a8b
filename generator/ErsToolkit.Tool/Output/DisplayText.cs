using System.Globalization;
using System.Linq;
using System.Text;

namespace ErsToolkit.Tool.Output;

/// <summary>Text from outside, made safe for a terminal.</summary>
internal static class DisplayText
{
    /// <summary>Replaces characters that would control a terminal, reorder text or be invisible.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsVisible(rune) ? rune.ToString() : "?"));

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
