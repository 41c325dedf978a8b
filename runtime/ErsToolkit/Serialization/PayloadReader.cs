using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Reads one JSON payload once, front to back, for a generated reader, and collects what is wrong with it.</summary>
/// <remarks>
/// Malformed text ends the reading with a <see cref="JsonException"/> that the generated code hands to <see cref="Malformed"/>.
/// Nothing is allocated before the first issue.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadReader
{
    private const string ObjectWanted = "This must be a JSON object.";
    private const string TextWanted = "This must be a JSON string.";
    private const string NumberWanted = "This must be a JSON number.";
    private const string BooleanWanted = "This must be true or false, without quotes.";
    private const int MaximumDepth = 64;
    private const int MaximumLength = 1024 * 1024;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _offset;
    private readonly string _root;
    private readonly BreachKeys _keys;
    private Utf8JsonReader _json;
    private FoundIssues? _issues;
    private ValidationIssue? _only;
    private int _onlyRank;
    private int _memberStart;

    // The offset at which _json starts: that of the text, or of a member that was set aside.
    private int _start;

    /// <summary>Initializes a reader.</summary>
    /// <param name="utf8">The payload; one leading byte order mark is accepted.</param>
    /// <param name="root">The name of the resource, the first part of every path.</param>
    /// <param name="keys">The outcome keys that the kinds of breach raise.</param>
    public PayloadReader(ReadOnlySpan<byte> utf8, string root, BreachKeys keys)
    {
        _utf8 = utf8;
        _offset = Utf8Text.MarkLength(utf8);
        _root = root;
        _keys = keys;
        _json = new Utf8JsonReader(utf8.Slice(_offset), new JsonReaderOptions { MaxDepth = MaximumDepth });
        _issues = null;
        _only = null;
        _onlyRank = 0;
        _memberStart = 0;
        _start = _offset;
    }

    /// <summary>The offset of the current token in the payload.</summary>
    public int Position => _start + (int)_json.TokenStartIndex;

    /// <summary>The offset of the name of the member that was read last.</summary>
    public int MemberPosition => _memberStart;

    /// <summary>The number of issues so far; a mark for <see cref="ForgetSince"/>.</summary>
    public readonly int IssueCount => _issues?.Count ?? 0;

    /// <summary>Whether the current token opens an object.</summary>
    public bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    /// <summary>Whether the current token opens an array.</summary>
    public bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    /// <summary>Whether the current token is a text.</summary>
    public bool IsText => _json.TokenType == JsonTokenType.String;

    /// <summary>Whether the current token is a text that is not empty.</summary>
    public bool HasText => IsText && !_json.ValueSpan.IsEmpty;

    /// <summary>Whether the current token is a number.</summary>
    public bool IsNumber => _json.TokenType == JsonTokenType.Number;

    /// <summary>Whether the current token is true or false.</summary>
    public bool IsBoolean => _json.TokenType is JsonTokenType.True or JsonTokenType.False;

    /// <summary>The name of the member that <see cref="ReadMember"/> found, or the text at the current token, without escapes.</summary>
    public ReadOnlySpan<byte> Text
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;
    }

    /// <summary>Reads the opening brace of the resource.</summary>
    /// <returns><see langword="false"/> where the text is too large, wrongly encoded or not an object; the one issue is then reported.</returns>
    public bool ReadRoot()
    {
        if (_utf8.Length > MaximumLength)
        {
            Only(4, _keys.Invalid, _root, _offset, "The payload is larger than 1 MiB. Send only what the specification knows.");
            return false;
        }

        int broken = TextEncodingCheck.FindBroken(_utf8);
        if (broken >= 0)
        {
            Only(4, _keys.Invalid, _root, broken, "The text is not valid UTF-8, or has half of a surrogate pair. Encode the payload as UTF-8.");
            return false;
        }

        _json.Read();
        if (!IsObject)
        {
            Only(4, _keys.Invalid, _root, Position, "The payload is not a JSON object. Send one " + _root + " resource.");
            return false;
        }

        return true;
    }

    /// <summary>Reads to the end of the payload, where nothing may follow the resource.</summary>
    public void ReadEnd() => _json.Read();

    /// <summary>Reads the name of the next member of the current object.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadMember()
    {
        _json.Read();
        _memberStart = _start + (int)_json.TokenStartIndex;
        return _json.TokenType != JsonTokenType.EndObject;
    }

    /// <summary>Reads on to the next entry of the current array.</summary>
    /// <returns><see langword="false"/> at the end of the array.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadEntry()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves from the name of a member to its value and says whether to read it.</summary>
    /// <param name="bit">The member's bit, or 0 for a member that the specification does not know.</param>
    /// <param name="seen">The bits of the members that were read so far.</param>
    /// <param name="present">The bits of those that have a value.</param>
    /// <returns><see langword="false"/> where the member is unknown, repeated or null; <see cref="PassOver"/> then deals with it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accept(uint bit, ref uint seen, ref uint present)
    {
        if (bit == 0 || (seen & bit) != 0)
        {
            return false;
        }

        seen |= bit;
        _json.Read();
        if (_json.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        present |= bit;
        return true;
    }

    /// <summary>Passes over the member that was not accepted, and reports it unless it is null.</summary>
    /// <param name="bit">The member's bit, or 0 for a member that the specification does not know.</param>
    /// <param name="path">The path of the object.</param>
    public void PassOver(uint bit, ElementPath path)
    {
        if (_json.TokenType != JsonTokenType.Null)
        {
            ReportMember(bit == 0, path);
            SkipMember();
        }
    }

    /// <summary>Skips the value at the current token.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Skips the value at the current token and says whether it counts as one: an empty array is as good as none.</summary>
    public bool SkipUnlessEmptyArray()
    {
        if (!IsArray)
        {
            _json.Skip();
            return true;
        }

        bool isEmpty = !ReadEntry();
        while (!isEmpty)
        {
            _json.Skip();
            if (!ReadEntry())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Skips the value of the member whose name is the current token.</summary>
    public void SkipMember()
    {
        _json.Read();
        _json.Skip();
    }

    /// <summary>Reports the second entry of an array that has one, and skips it and all that follow.</summary>
    public void SkipSurplus(ElementPath array)
    {
        Report(Severity.Error, _keys.Invalid, array.Then("[1]"), Position, "There must be exactly one entry here. Send only the first.");
        do
        {
            _json.Skip();
        }
        while (ReadEntry());
    }

    /// <summary>Says whether the text at the current token is <paramref name="expected"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TextIs(ReadOnlySpan<byte> expected) => Utf8Text.Same(Text, expected);

    /// <inheritdoc cref="TextIs(ReadOnlySpan{byte})"/>
    public bool TextIs(string expected) => Utf8Text.Same(Text, expected);

    /// <summary>Says whether the current token, which is true or false, is <paramref name="expected"/>.</summary>
    public bool BooleanIs(bool expected) => _json.TokenType == (expected ? JsonTokenType.True : JsonTokenType.False);

    /// <summary>Remembers where the text at the current token stands.</summary>
    public JsonToken Capture() => new(Position + 1, _json.ValueSpan.Length, _json.ValueIsEscaped);

    /// <summary>Remembers where the number, or the true or false, at the current token stands.</summary>
    public JsonToken CaptureLiteral() => new(Position, _json.ValueSpan.Length, isEscaped: false);

    /// <summary>Reports that the value at the current token should be an object, and skips it.</summary>
    public void ObjectExpected(ElementPath path) => Expected(path, ObjectWanted);

    /// <summary>Deals with a mandatory element that is no object: an empty array is as good as none, anything else is reported.</summary>
    /// <returns>The bits of the elements that have a value still.</returns>
    public uint ObjectExpected(ElementPath path, uint bit, uint present) => Expected(path, ObjectWanted, bit, present);

    /// <summary>Reports that the value at the current token should be an array, and skips it.</summary>
    public void ArrayExpected(ElementPath path) => Expected(path, "This must be a JSON array.");

    /// <summary>Reports that the value at the current token should be text, and skips it.</summary>
    public void TextExpected(ElementPath path) => Expected(path, TextWanted);

    /// <summary>Reports that an optional element has no text: it is something else, or empty.</summary>
    /// <param name="path">The path of the element.</param>
    /// <param name="empty">The message for an empty text.</param>
    public void TextExpected(ElementPath path, string empty)
    {
        if (IsText)
        {
            Report(Severity.Error, _keys.Invalid, path, Position, empty);
        }
        else
        {
            TextExpected(path);
        }
    }

    /// <summary>Deals with a mandatory element that has no text: an empty one is as good as none, and so is an empty array; anything else is reported.</summary>
    /// <param name="path">The path of the element.</param>
    /// <param name="bit">The element's bit.</param>
    /// <param name="present">The bits of the elements that have a value.</param>
    /// <returns>The bits of the elements that have a value still.</returns>
    public uint TextExpected(ElementPath path, uint bit, uint present) => IsText ? present & ~bit : Expected(path, TextWanted, bit, present);

    /// <summary>Reports that the value at the current token should be a number, and skips it.</summary>
    public void NumberExpected(ElementPath path) => Expected(path, NumberWanted);

    /// <summary>Deals with a mandatory element that is no number: an empty array is as good as none, anything else is reported.</summary>
    /// <returns>The bits of the elements that have a value still.</returns>
    public uint NumberExpected(ElementPath path, uint bit, uint present) => Expected(path, NumberWanted, bit, present);

    /// <summary>Reports that the value at the current token should be true or false, and skips it.</summary>
    public void BooleanExpected(ElementPath path) => Expected(path, BooleanWanted);

    /// <summary>Deals with a mandatory element that is neither true nor false: an empty array is as good as none, anything else is reported.</summary>
    /// <returns>The bits of the elements that have a value still.</returns>
    public uint BooleanExpected(ElementPath path, uint bit, uint present) => Expected(path, BooleanWanted, bit, present);

    private uint Expected(ElementPath path, string message, uint bit, uint present)
    {
        int start = Position;
        if (!SkipUnlessEmptyArray())
        {
            return present & ~bit;
        }

        Report(Severity.Error, _keys.Invalid, path, start, message);
        return present;
    }

    private void Expected(ElementPath path, string message)
    {
        Report(Severity.Error, _keys.Invalid, path, Position, message);
        _json.Skip();
    }

    // Out of line: hardly any text has an escape, and what reads the others stays small.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ReadOnlySpan<byte> Unescape() => TextEscapes.OfToken(_json);
}
