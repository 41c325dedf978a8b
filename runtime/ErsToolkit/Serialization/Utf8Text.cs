using System;
using System.ComponentModel;
#if NET8_0_OR_GREATER
using System.Numerics;
#endif
using System.Runtime.CompilerServices;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Moves text between strings and UTF-8 for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Text
{
    /// <summary>The length of the byte order mark that a payload may start with; 0 where it has none.</summary>
    internal static int MarkLength(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;

    /// <summary>Says whether two texts are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Same(ReadOnlySpan<byte> text, ReadOnlySpan<byte> literal)
    {
        // The literal first: with its constant length the comparison compiles to a few instructions.
        return literal.SequenceEqual(text);
    }

    /// <summary>Says whether two texts are the same; for languages that have no UTF-8 literals.</summary>
    public static bool Same(ReadOnlySpan<byte> text, string literal)
    {
        int at = 0;
        return Skip(text, ref at, literal) && at == text.Length;
    }

    /// <summary>Moves behind a literal where the text has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> literal)
    {
        bool isThere = text.Slice(at).StartsWith(literal);
        at += isThere ? literal.Length : 0;
        return isThere;
    }

    /// <summary>Moves behind a literal where the text has it; for languages that have no UTF-8 literals.</summary>
    public static bool Skip(ReadOnlySpan<byte> text, ref int at, string literal)
    {
        if (literal is null)
        {
            throw new ArgumentNullException(nameof(literal));
        }

        for (int index = 0; index < literal.Length; index++)
        {
            if (literal[index] >= 0x80)
            {
                return Skip(text, ref at, Encoding.UTF8.GetBytes(literal).AsSpan());
            }

            if (at + index >= text.Length || text[at + index] != literal[index])
            {
                return false;
            }
        }

        at += literal.Length;
        return true;
    }

    /// <summary>Says whether a builder's text can be sent: there is some, and it is well-formed.</summary>
    /// <param name="text">The text; null is none.</param>
    public static bool IsUsable(string? text) => text is { Length: > 0 } && IsWellFormed(text);

    /// <summary>Gives the UTF-8 bytes of a text, in <paramref name="buffer"/> where it is large enough.</summary>
    public static ReadOnlySpan<byte> Encode(string text, Span<byte> buffer)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.TryGetBytes(text, buffer, out int written) ? buffer.Slice(0, written) : Encoding.UTF8.GetBytes(text);
#else
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return bytes;
#endif
    }

    /// <summary>Says whether a text is well-formed UTF-16: no half of a surrogate pair stands alone.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                {
                    return false;
                }

                index++;
            }
        }

        return true;
    }

    /// <summary>Says whether a text has more than <paramref name="maximum"/> UTF-16 code units.</summary>
    public static bool IsLonger(string? text, int maximum) => text is not null && text.Length > maximum;

    /// <summary>Says whether a UTF-8 text has more than <paramref name="maximum"/> UTF-16 code units.</summary>
    public static bool IsLonger(ReadOnlySpan<byte> text, int maximum)
    {
        // A code unit takes at least one byte, so most texts need no count.
        return text.Length > maximum && CountUtf16(text) > maximum;
    }

    /// <summary>Gives the number of UTF-16 code units of a well-formed UTF-8 text.</summary>
    internal static int CountUtf16(ReadOnlySpan<byte> text)
    {
        int count = 0;
#if NET8_0_OR_GREATER
        while (text.Length >= Vector<byte>.Count)
        {
            // A lane of a byte holds as many rounds as this, in each of which it may count two.
            Vector<byte> lanes = Vector<byte>.Zero;
            for (int round = 0; round < 127 && text.Length >= Vector<byte>.Count; round++)
            {
                var bytes = new Vector<byte>(text);
                lanes -= Vector.GreaterThan(Vector.AsVectorSByte(bytes), new Vector<sbyte>(-65)).As<sbyte, byte>();
                lanes -= Vector.GreaterThanOrEqual(bytes, new Vector<byte>(0xF0));
                text = text.Slice(Vector<byte>.Count);
            }

            Vector.Widen(lanes, out Vector<ushort> low, out Vector<ushort> high);
            count += Vector.Sum(low) + Vector.Sum(high);
        }
#endif
        foreach (byte value in text)
        {
            count += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
        }

        return count;
    }

    internal static string Decode(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(text);
#else
        return Encoding.UTF8.GetString(text.ToArray());
#endif
    }
}
