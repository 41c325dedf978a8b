using System;
using System.Collections.Generic;

namespace ErsToolkit.Generator.Spec;

/// <summary>Finds places in a text by line and column.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        _text = text;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                _starts.Add(index + 1);
            }
        }
    }

    /// <summary>Gives the span at a 1-based line and column.</summary>
    public SpecSpan Span(int line, int column, int length)
    {
        int index = Math.Min(line, _starts.Count) - 1;
        int start = Math.Min(_starts[index] + column - 1, _text.Length);
        return new SpecSpan(start, Math.Min(length, _text.Length - start), index, start - _starts[index]);
    }

    /// <summary>Gives the span of an attribute's value: the XML reader knows only where its name stands.</summary>
    public SpecSpan ValueSpan(SpecSpan name)
    {
        int quote = _text.IndexOfAny(['"', '\''], name.Start);
        int end = quote < 0 ? -1 : _text.IndexOf(_text[quote], quote + 1);
        if (end < 0)
        {
            return name;
        }

        int line = _starts.BinarySearch(quote + 1);
        line = line < 0 ? ~line - 1 : line;
        int lineEnd = line + 1 < _starts.Count ? _starts[line + 1] - 1 : _text.Length;
        return new SpecSpan(quote + 1, Math.Min(end, lineEnd) - quote - 1, line, quote + 1 - _starts[line]);
    }
}
