using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Generator.Spec;

/// <summary>Finds places in a text by the line and column that an XML reader gives.</summary>
/// <remarks>The compiler also ends lines where XML does not, such as at U+2028. A place is counted as the compiler counts.</remarks>
internal sealed class TextLines
{
    private readonly string _path;
    private readonly string _text;
    private readonly TextLineCollection _lines;

    /// <summary>Where the lines of XML start.</summary>
    private readonly List<int> _starts = [0];

    /// <param name="path">The file.</param>
    /// <param name="text">What stands in it.</param>
    public TextLines(string path, string text)
    {
        _path = path;
        _text = text;
        _lines = SourceText.From(text).Lines;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                _starts.Add(index + 1);
            }
        }
    }

    /// <summary>Gives the span at a 1-based line and column.</summary>
    public SpecSpan Span(int line, int column, int length) => At(Index(line, column), length);

    /// <summary>Gives the span of the first word at or behind a 1-based line and column.</summary>
    public SpecSpan WordSpan(int line, int column)
    {
        int start = Index(line, column);
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        int end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('<' or ']'))
        {
            end++;
        }

        return At(start, end - start);
    }

    /// <summary>Finds the first place where a text stands.</summary>
    public SpecSpan? Find(string text)
    {
        int start = _text.IndexOf(text, StringComparison.Ordinal);
        return start < 0 ? null : At(start, text.Length);
    }

    /// <summary>Gives the span of an attribute's value: the XML reader knows only where its name stands.</summary>
    public SpecSpan ValueSpan(SpecSpan name)
    {
        int quote = _text.IndexOfAny(['"', '\''], name.Start);
        int end = quote < 0 ? -1 : _text.IndexOf(_text[quote], quote + 1);
        return end < 0 ? name : At(quote + 1, end - quote - 1);
    }

    /// <summary>Gives the span of a part of an attribute's value, as the XML reader gives it: what is written as a reference, or as two characters for a line break, is one character of it.</summary>
    public SpecSpan PartSpan(SpecSpan value, int start, int length)
    {
        int from = Written(value.Start, start);
        return At(from, Written(from, length) - from);
    }

    /// <summary>Where a number of characters of a value ends that starts at a place.</summary>
    private int Written(int at, int count)
    {
        while (count > 0 && at < _text.Length)
        {
            int semicolon = _text[at] == '&' ? _text.IndexOf(';', at) : -1;
            count -= semicolon > 0 && IsPair(at, semicolon) ? 2 : 1;
            at = semicolon > 0 ? semicolon + 1 : at + (_text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n' ? 2 : 1);
        }

        return at;
    }

    /// <summary>Whether a reference to a character stands for one that takes two places.</summary>
    private bool IsPair(int ampersand, int semicolon)
    {
        string reference = _text.Substring(ampersand + 1, semicolon - ampersand - 1);
        int number = 0;
        return reference.StartsWith("#x", StringComparison.Ordinal)
            ? int.TryParse(reference.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && number > char.MaxValue
            : reference.StartsWith("#", StringComparison.Ordinal) && int.TryParse(reference.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > char.MaxValue;
    }

    private int Index(int line, int column)
    {
        int index = Math.Min(line, _starts.Count) - 1;
        int end = index + 1 < _starts.Count ? _starts[index + 1] - 1 : _text.Length;
        return Math.Min(_starts[index] + column - 1, end);
    }

    /// <summary>Cuts a span at the end of its line.</summary>
    private SpecSpan At(int start, int length)
    {
        TextLine line = _lines.GetLineFromPosition(start);
        return new SpecSpan(_path, start, Math.Max(0, Math.Min(length, line.End - start)), line.LineNumber, start - line.Start);
    }
}
