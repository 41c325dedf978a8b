using System;

namespace ErsToolkit.Serialization;

/// <summary>Turns offsets of a payload into 1-based lines and columns, columns in UTF-16 code units as editors count them.</summary>
/// <remarks>It only moves forward, so that any number of offsets takes one pass.</remarks>
internal ref struct TextPosition
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _at;

    public TextPosition(ReadOnlySpan<byte> utf8, int start)
    {
        _utf8 = utf8;
        _at = start;
        Line = 1;
        Column = 1;
    }

    public int Line { get; private set; }

    public int Column { get; private set; }

    public static (int Line, int Column) Of(ReadOnlySpan<byte> utf8, int start, int offset)
    {
        var position = new TextPosition(utf8, start);
        position.MoveTo(offset);
        return (position.Line, position.Column);
    }

    public static (int Line, int Column) OfLine(ReadOnlySpan<byte> utf8, int start, long line, long bytesInLine)
    {
        ReadOnlySpan<byte> rest = utf8.Slice(start);
        int offset = start;
        for (long skipped = 0; skipped < line; skipped++)
        {
            int newLine = rest.IndexOf((byte)'\n');
            if (newLine < 0)
            {
                break;
            }

            rest = rest.Slice(newLine + 1);
            offset += newLine + 1;
        }

        return Of(utf8, start, offset + (int)Math.Min(bytesInLine, rest.Length));
    }

    /// <summary>Moves on to an offset; one that lies behind is where it is already.</summary>
    public void MoveTo(int offset)
    {
        int to = Math.Max(_at, Math.Min(offset, _utf8.Length));
        ReadOnlySpan<byte> passed = _utf8.Slice(_at, to - _at);
        int newLine;
        while ((newLine = passed.IndexOf((byte)'\n')) >= 0)
        {
            passed = passed.Slice(newLine + 1);
            Line++;
            Column = 1;
        }

        Column += Utf8Text.CountUtf16(passed);
        _at = to;
    }
}
