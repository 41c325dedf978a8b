using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
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

    /// <summary>Whether some text matches that has these pieces one after the other. A piece of which nothing is known may be any text, but without a slash where others have one: it is one segment then.</summary>
    public bool MayMatch(ImmutableArray<TextPiece> pieces)
    {
        var reached = new HashSet<(int Item, int Taken)> { (0, 0) };
        bool isSegment = pieces.Any(piece => piece.Known?.IndexOf('/') >= 0);
        foreach (TextPiece piece in pieces)
        {
            if (piece.Known is null)
                reached = Gap(reached, piece.IsNumber, isSegment);
            else
                reached = piece.Known.Aggregate(reached, (from, character) => Step(from, c => c == character));
        }

        return reached.Any(IsEnd);
    }

    /// <summary>What the pattern takes, for people: a count of digits or letters; null where that would not say it all.</summary>
    public string? Words
    {
        get
        {
            if (_pattern.Items is not [{ Literal.Length: 0 } item] || item.Maximum == int.MaxValue || !item.Ranges.SequenceEqual([new CharacterRange('0', '9')]))
                return null;
            string maximum = item.Maximum.ToString(CultureInfo.InvariantCulture);
            return item.Minimum == item.Maximum ? $"exactly {maximum} digits" : $"{item.Minimum.ToString(CultureInfo.InvariantCulture)} to {maximum} digits";
        }
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

    private bool IsEnd((int Item, int Taken) at) => Skipped(at).Any(place => place.Item == _pattern.Items.Count);

    /// <summary>The places at which a match may go on: here, and behind what needs no more.</summary>
    private IEnumerable<(int Item, int Taken)> Skipped((int Item, int Taken) at)
    {
        yield return at;
        for ((int item, int taken) = at; item < _pattern.Items.Count && taken >= Least(_pattern.Items[item]); taken = 0)
            yield return (++item, 0);
    }

    private static int Least(PatternItemModel item) => item.Literal.Length > 0 ? item.Literal.Length : item.Minimum;

    /// <summary>Where a match may be after one more character of some kind.</summary>
    private HashSet<(int Item, int Taken)> Step(HashSet<(int Item, int Taken)> from, System.Func<char, bool> isTaken)
    {
        var next = new HashSet<(int, int)>();
        foreach ((int index, int taken) in from.SelectMany(Skipped).Where(place => place.Item < _pattern.Items.Count))
        {
            PatternItemModel item = _pattern.Items[index];
            bool takes = item.Literal.Length > 0
                ? taken < item.Literal.Length && isTaken(item.Literal[taken])
                : taken < item.Maximum && item.Ranges.Any(range => Characters(range).Any(isTaken));
            if (takes)
                next.Add((index, item.Literal.Length == 0 && item.Maximum == int.MaxValue && taken >= item.Minimum ? taken : taken + 1));
        }

        return next;
    }

    private HashSet<(int Item, int Taken)> Gap(HashSet<(int Item, int Taken)> from, bool isNumber, bool isSegment)
    {
        System.Func<char, bool> isTaken = isNumber ? c => c is (>= '0' and <= '9') or '-' : c => !isSegment || c != '/';
        var all = isNumber ? new HashSet<(int, int)>() : [.. from];
        for (HashSet<(int, int)> open = from; open.Count > 0;)
        {
            open = Step(open, isTaken);
            open.ExceptWith(all);
            all.UnionWith(open);
        }

        return all;
    }

    private static IEnumerable<char> Characters(CharacterRange range) => Enumerable.Range(range.First, range.Last - range.First + 1).Select(code => (char)code);
}

/// <summary>A piece of a text.</summary>
/// <param name="Known">The text; null where it is not known.</param>
/// <param name="IsNumber">Whether a piece that is not known is at least a whole number.</param>
internal readonly record struct TextPiece(string? Known, bool IsNumber = false);
