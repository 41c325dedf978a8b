using System;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace ErsToolkit.Serialization;

/// <summary>Walks JSON front to back without exceptions: what is not well-formed breaks the walk, and everything then says no.</summary>
/// <remarks>An answer can be anything, of which most is passed over; so this passes over faster than a tokeniser that gives each token.</remarks>
internal ref struct JsonScan
{
    private const int MaximumDepth = 64;

#if NET8_0_OR_GREATER
    private static readonly SearchValues<byte> EndsText = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8);
#endif

    private readonly ReadOnlySpan<byte> _json;
    private int _at;
    private bool _isBroken;

    public JsonScan(ReadOnlySpan<byte> json)
    {
        _json = json;
        _at = Utf8Text.MarkLength(json);
        _isBroken = false;
    }

    public readonly bool IsBroken => _isBroken;

    /// <summary>Ends the walk.</summary>
    public bool Break()
    {
        _isBroken = true;
        return false;
    }

    /// <summary>Moves to the next token and gives its first byte; 0 at the end.</summary>
    public byte Peek()
    {
        while (_at < _json.Length)
        {
            byte value = _json[_at];
            if (value is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return _isBroken ? (byte)0 : value;
            }

            _at++;
        }

        return 0;
    }

    /// <summary>Whether only white space is left.</summary>
    public bool IsAtEnd() => !_isBroken && Peek() == 0 && _at == _json.Length;

    /// <summary>Takes a token of one byte, if it is there.</summary>
    public bool Take(byte token)
    {
        bool isThere = Peek() == token;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Moves on to the value of the next member; false at the end of the object.</summary>
    /// <param name="isFirst">Whether it is the first one; set to false.</param>
    /// <param name="name">Where its name stands.</param>
    public bool NextMember(ref bool isFirst, out JsonToken name)
    {
        name = default;
        return Follows(ref isFirst, (byte)'}') && ((ReadText(out name) && Take((byte)':')) || Break());
    }

    /// <summary>Moves on to the next entry; false at the end of the array.</summary>
    public bool NextEntry(ref bool isFirst) => Follows(ref isFirst, (byte)']');

    /// <summary>Reads a text.</summary>
    public bool ReadText(out JsonToken text)
    {
        text = default;
        if (!Take((byte)'"'))
        {
            return Break();
        }

        int start = _at;
        bool isEscaped = false;
        while (true)
        {
            int end = IndexOfEnd(_json.Slice(_at));
            if (end < 0)
            {
                return Break();
            }

            _at += end;
            if (_json[_at] == (byte)'"')
            {
                text = new JsonToken(start, _at - start, isEscaped);
                _at++;
                return true;
            }

            isEscaped = true;
            if (!PassEscape())
            {
                return Break();
            }
        }
    }

    /// <summary>Passes over a value.</summary>
    public bool Skip() => Skip(MaximumDepth - 1);

    /// <summary>Says whether a text of the JSON is the given one.</summary>
    public readonly bool Is(JsonToken text, ReadOnlySpan<byte> expected) => TextOf(text).SequenceEqual(expected);

    /// <summary>Gives a text of the JSON without its escapes.</summary>
    public readonly ReadOnlySpan<byte> TextOf(JsonToken text)
    {
        ReadOnlySpan<byte> raw = _json.Slice(text.Start, text.Length);
        return text.IsEscaped ? System.Text.Encoding.UTF8.GetBytes(OutcomeReader.Unescape(raw)) : raw;
    }

    private bool Skip(int depth)
    {
        bool isFirst = true;
        switch (Peek())
        {
            case (byte)'"':
                return ReadText(out _);
            case (byte)'{' when depth > 0:
                for (_at++; NextMember(ref isFirst, out _);)
                {
                    Skip(depth - 1);
                }

                return !_isBroken;
            case (byte)'[' when depth > 0:
                for (_at++; NextEntry(ref isFirst);)
                {
                    Skip(depth - 1);
                }

                return !_isBroken;
            default:
                return SkipLiteral();
        }
    }

    /// <summary>Passes over what parts two values; false at the closing token, which is taken.</summary>
    private bool Follows(ref bool isFirst, byte close)
    {
        if (_isBroken)
        {
            return false;
        }

        if (isFirst)
        {
            isFirst = false;
            return !Take(close);
        }

        return !Take(close) && (Take((byte)',') || Break());
    }

    private bool SkipLiteral()
    {
        if (_isBroken || _at == _json.Length)
        {
            return Break();
        }

        ReadOnlySpan<byte> rest = _json.Slice(_at);
        int length = rest[0] switch
        {
            (byte)'n' => rest.StartsWith("null"u8) ? 4 : 0,
            (byte)'t' => rest.StartsWith("true"u8) ? 4 : 0,
            (byte)'f' => rest.StartsWith("false"u8) ? 5 : 0,
            _ => LengthOfNumber(rest),
        };
        _at += length;
        return length > 0 || Break();
    }

    /// <summary>Gives the length of the number at the start of a text; 0 where there is none.</summary>
    private static int LengthOfNumber(ReadOnlySpan<byte> text)
    {
        int at = text[0] == (byte)'-' ? 1 : 0;
        int digits = CountDigits(text, at);
        if (digits == 0 || (digits > 1 && text[at] == (byte)'0'))
        {
            return 0;
        }

        at += digits;
        if (at < text.Length && text[at] == (byte)'.')
        {
            digits = CountDigits(text, at + 1);
            at += digits + 1;
        }

        if (digits > 0 && at < text.Length && (text[at] | 0x20) == 'e')
        {
            at += at + 1 < text.Length && (text[at + 1] is (byte)'+' or (byte)'-') ? 2 : 1;
            digits = CountDigits(text, at);
            at += digits;
        }

        return digits > 0 ? at : 0;
    }

    private static int CountDigits(ReadOnlySpan<byte> text, int start)
    {
        int at = start;
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at - start;
    }

    private bool PassEscape()
    {
        if (_json[_at] != (byte)'\\' || _at + 1 >= _json.Length)
        {
            return false;
        }

        byte kind = _json[_at + 1];
        _at += 2;
        if (kind != (byte)'u')
        {
            return kind is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t';
        }

        for (int digit = 0; digit < 4; digit++, _at++)
        {
            if (_at >= _json.Length || !IsHexadecimal(_json[_at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHexadecimal(byte value) => value is (>= (byte)'0' and <= (byte)'9') || (value | 0x20) is >= 'a' and <= 'f';

    private static int IndexOfEnd(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.IndexOfAny(EndsText);
#else
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is (byte)'"' or (byte)'\\' or < 0x20)
            {
                return index;
            }
        }

        return -1;
#endif
    }
}
