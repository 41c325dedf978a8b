using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>Reads the patterns of the language: literals, classes, <c>{n}</c>, <c>{n,m}</c> and <c>+</c>.</summary>
/// <remarks>
/// A pattern never needs a way back: where a repetition has no fixed count, what follows it cannot start with a character that it takes.
/// So a pattern compiles to one loop per class, and no text can make it slow.
/// </remarks>
internal sealed class PatternParser
{
    private const int GreatestCount = 10_000;
    private readonly string _text;
    private int _at;

    private PatternParser(string text) => _text = text;

    /// <returns>The pattern, or <see langword="null"/> and the reason.</returns>
    public static PatternModel? Parse(string text, out string reason)
    {
        var parser = new PatternParser(text);
        try
        {
            var items = new List<PatternItemModel>();
            while (parser._at < text.Length)
            {
                items.Add(parser.Item());
            }

            reason = items.Count == 0 ? "it is empty" : Ambiguity(items);
            return reason.Length == 0 ? new PatternModel { Text = text, Items = new(items) } : null;
        }
        catch (FormatException exception)
        {
            reason = exception.Message;
            return null;
        }
    }

    private static string Ambiguity(List<PatternItemModel> items)
    {
        for (int index = 0; index + 1 < items.Count; index++)
        {
            PatternItemModel item = items[index];
            PatternItemModel next = items[index + 1];
            if (item.Minimum != item.Maximum && (next.Minimum == 0 || Starts(next).Any(start => item.Ranges.Any(range => range.First <= start.Last && start.First <= range.Last))))
            {
                return "what follows " + item.ClassText + " may be taken for a part of it";
            }
        }

        return "";
    }

    private static EquatableArray<CharacterRange> Starts(PatternItemModel item) =>
        item.Literal.Length > 0 ? new([new CharacterRange(item.Literal[0], item.Literal[0])]) : item.Ranges;

    private PatternItemModel Item()
    {
        if (_text[_at] != '[')
        {
            return Literal();
        }

        int start = _at;
        EquatableArray<CharacterRange> ranges = Class();
        (int minimum, int maximum) = Count();
        return new PatternItemModel { ClassText = _text.Substring(start, _at - start), Ranges = ranges, Minimum = minimum, Maximum = maximum };
    }

    private PatternItemModel Literal()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] != '[')
        {
            char character = _text[_at++];
            if (character is < ' ' or > '~' || "*?.()|^$\\{}+]".IndexOf(character) >= 0)
            {
                throw new FormatException("'" + character + "' has no meaning outside a class");
            }
        }

        return new PatternItemModel { Literal = _text.Substring(start, _at - start) };
    }

    private EquatableArray<CharacterRange> Class()
    {
        int end = _text.IndexOf(']', _at);
        if (end < 0)
        {
            throw new FormatException("a class is not closed");
        }

        string content = _text.Substring(_at + 1, end - _at - 1);
        _at = end + 1;
        if (content.Length == 0 || content[0] == '^' || content.Any(character => character is < ' ' or > '~' or '\\' or '['))
        {
            throw new FormatException("[" + content + "] is not a class of ASCII characters");
        }

        var ranges = new List<CharacterRange>();
        for (int index = 0; index < content.Length; index++)
        {
            bool isRange = index + 2 < content.Length && content[index + 1] == '-';
            char last = isRange ? content[index + 2] : content[index];
            if (last < content[index])
            {
                throw new FormatException("[" + content + "] has a range whose ends are the wrong way round");
            }

            ranges.Add(new CharacterRange(content[index], last));
            index += isRange ? 2 : 0;
        }

        return new(ranges);
    }

    private (int Minimum, int Maximum) Count()
    {
        if (_at == _text.Length)
        {
            return (1, 1);
        }

        if (_text[_at] == '+')
        {
            _at++;
            return (1, int.MaxValue);
        }

        if (_text[_at] != '{')
        {
            return (1, 1);
        }

        int end = _text.IndexOf('}', _at);
        string[] counts = (end < 0 ? "" : _text.Substring(_at + 1, end - _at - 1)).Split(',');
        if (counts.Length > 2 || !TryCount(counts[0], out int minimum) || !TryCount(counts[counts.Length - 1], out int maximum) || maximum < minimum || maximum == 0)
        {
            throw new FormatException("a repetition is not of the form {n} or {n,m}, with at most 10000");
        }

        _at = end + 1;
        return (minimum, maximum);
    }

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= GreatestCount;
}
