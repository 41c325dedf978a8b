using System;

namespace ErsToolkit.Serialization;

/// <summary>Turns offsets of a payload into 1-based lines and columns, columns in UTF-16 code units as editors count them.</summary>
internal static class TextPosition
{
    public static (int Line, int Column) Of(ReadOnlySpan<byte> utf8, int start, int position)
    {
        ReadOnlySpan<byte> before = utf8.Slice(start, Math.Max(0, Math.Min(position, utf8.Length) - start));
        int line = 1;
        int newLine;
        while ((newLine = before.IndexOf((byte)'\n')) >= 0)
        {
            before = before.Slice(newLine + 1);
            line++;
        }

        return (line, Utf8Text.CountUtf16(before) + 1);
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
}
