using System.Linq;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>A pattern of the specification language. None needs a way back, so each item takes what it can get.</summary>
internal sealed class TextPattern
{
    private readonly PatternModel _pattern;

    private TextPattern(PatternModel pattern) => _pattern = pattern;

    /// <summary>The text that every match starts with.</summary>
    public string Prefix => _pattern.Items[0].Literal;

    /// <summary>Null where a pattern is empty, or was written for a newer version.</summary>
    public static TextPattern? TryParse(string text) => PatternParser.Parse(text, out _) is { } pattern ? new TextPattern(pattern) : null;

    public bool Matches(string text)
    {
        int at = 0;
        foreach (PatternItemModel item in _pattern.Items)
        {
            if (!Takes(item, text, ref at))
                return false;
        }

        return at == text.Length;
    }

    private static bool Takes(PatternItemModel item, string text, ref int at)
    {
        int start = at;
        if (item.Literal.Length > 0)
        {
            at += item.Literal.Length;
            return string.CompareOrdinal(text, start, item.Literal, 0, item.Literal.Length) == 0;
        }

        while (at < text.Length && at - start < item.Maximum && IsIn(item, text[at]))
            at++;
        return at - start >= item.Minimum;
    }

    private static bool IsIn(PatternItemModel item, char character) => item.Ranges.Any(range => range.First <= character && character <= range.Last);
}
