using System.Globalization;
using System.Linq;
using System.Text;
using ErsToolkit;

namespace BookOrDefer.Output;

/// <summary>Words that are written for people and programs.</summary>
internal static class DisplayText
{
    private const int ShortestNumber = 10;

    /// <summary>Gives an argument without what would steer a terminal, change the order of its characters, or hide between them.</summary>
    public static string Of(string argument) =>
        string.Concat(argument.EnumerateRunes().Select(rune => IsVisible(rune) ? rune.ToString() : "?"));

    /// <summary>Gives what was typed without what would steer a terminal, and without numbers so long that they may be those of a patient or a referral.</summary>
    public static string WithoutNumbers(string typed)
    {
        var shown = new StringBuilder();
        for (int start = 0, end; start < typed.Length; start = end)
        {
            for (end = start; end < typed.Length && IsOfNumber(typed[end]); end++)
            {
            }

            shown.Append(typed[start..end].Count(char.IsAsciiDigit) < ShortestNumber ? typed[start..end] : "(not shown)");
            if (end < typed.Length)
                shown.Append(typed[end++]);
        }

        return Of(shown.ToString());
    }

    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // People write them in groups.
    private static bool IsOfNumber(char character) => char.IsAsciiDigit(character) || character is ' ' or '-';
}
