using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ErsToolkit.Serialization;

/// <summary>Reads the issues of an OperationOutcome for generated code. The body may be anything, and nothing throws; nothing is allocated for one without escapes.</summary>
/// <remarks>What it gave counts only if <see cref="IsOutcome"/> holds after the last issue: a body that breaks off may have lost the issue that matters.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct OutcomeReader
{
    private const int MaximumLength = 1024 * 1024;

    private readonly ReadOnlySpan<byte> _body;
    private readonly OutcomeSystems _systems;
    private Utf8JsonReader _json;
    private Phase _phase;
    private bool _isTypeSeen;
    private JsonToken _code;
    private JsonToken _severity;
    private JsonToken _diagnostics;
    private bool _isTimeout;

    /// <summary>Initializes a reader.</summary>
    /// <param name="body">The body of an answer; anything at all.</param>
    /// <param name="systems">The code systems whose codings count.</param>
    public OutcomeReader(ReadOnlySpan<byte> body, OutcomeSystems systems)
    {
        _body = body;
        _systems = systems ?? throw new ArgumentNullException(nameof(systems));
        _json = new Utf8JsonReader(body.Slice(Utf8Text.MarkLength(body)));
        _phase = body.Length > MaximumLength || !IsObject(body) ? Phase.Broken : Phase.Start;
        _isTypeSeen = false;
        _code = default;
        _severity = default;
        _diagnostics = default;
        _isTimeout = false;
    }

    private enum Phase
    {
        Start,
        Members,
        Issues,
        LaterMembers,
        End,
        Broken,
    }

    /// <summary>Whether the whole body was an OperationOutcome; known after the last issue.</summary>
    public readonly bool IsOutcome => _phase == Phase.End;

    /// <summary>Whether the issue has a coding of a known system.</summary>
    public readonly bool HasCode => _code.IsPresent;

    /// <summary>The key of the issue without escapes; empty where it has none.</summary>
    public readonly ReadOnlySpan<byte> Code => TextOf(_code);

    /// <summary>Where that key stands.</summary>
    public readonly JsonToken CodeToken => _code;

    /// <summary>Whether the issue speaks of a time-out in any code. It counts where the key is not known.</summary>
    public readonly bool IsTimeout => _isTimeout;

    private readonly bool IsText => _json.TokenType == JsonTokenType.String;

    private readonly ReadOnlySpan<byte> Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _json.ValueIsEscaped ? Unescaped(_json.ValueSpan) : _json.ValueSpan;
    }

    /// <summary>Reads the next issue; false after the last one, or where the body is no OperationOutcome.</summary>
    public bool ReadIssue()
    {
        try
        {
            while (_phase is not (Phase.End or Phase.Broken))
            {
                switch (_phase)
                {
                    case Phase.Start:
                        _json.Read();
                        _phase = Phase.Members;
                        break;
                    case Phase.Issues:
                        if (ReadEntry())
                        {
                            return true;
                        }

                        break;
                    default:
                        ReadRootMember();
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // Cut off, or not JSON: then nothing of it counts.
            _phase = Phase.Broken;
        }

        return false;
    }

    /// <summary>Gives a text of a body that was read before; empty where there is none.</summary>
    public static string Text(ReadOnlySpan<byte> body, JsonToken token)
    {
        if (!token.IsPresent)
        {
            return "";
        }

        ReadOnlySpan<byte> raw = body.Slice(token.Start, token.Length);
        return token.IsEscaped ? TextEscapes.DecodeLeniently(raw) : Utf8Text.Decode(raw);
    }

    /// <summary>Gives all issues of a body; none where it is no OperationOutcome.</summary>
    public static IReadOnlyList<OutcomeIssue> Issues(ReadOnlySpan<byte> body, OutcomeSystems systems)
    {
        var reader = new OutcomeReader(body, systems);
        var issues = new List<OutcomeIssue>();
        while (reader.ReadIssue())
        {
            string code = Text(body, reader._code);
            issues.Add(new OutcomeIssue(
                Text(body, reader._severity),
                code,
                reader._diagnostics.IsPresent ? Text(body, reader._diagnostics) : null,
                systems.Knows(code)));
        }

        return reader.IsOutcome ? issues : Array.Empty<OutcomeIssue>();
    }

    // Out of line: hardly any text has an escape.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetBytes(TextEscapes.DecodeLeniently(raw));

    /// <summary>Says whether a body can be an object at all: one that is empty or a page for people is too common for an exception.</summary>
    private static bool IsObject(ReadOnlySpan<byte> body)
    {
        int at = Utf8Text.MarkLength(body);
        while (at < body.Length && body[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at < body.Length && body[at] == (byte)'{';
    }

    /// <summary>Codes of gateways are written in many ways: <c>timeout</c>, <c>REC_TIMEOUT</c>, <c>PROXY_TIMEOUT</c>.</summary>
    private static bool SpeaksOfTimeout(ReadOnlySpan<byte> code)
    {
        ReadOnlySpan<byte> timeout = "timeout"u8;
        for (int start = 0; start + timeout.Length <= code.Length; start++)
        {
            int length = 0;
            while (length < timeout.Length && (code[start + length] | 0x20) == timeout[length])
            {
                length++;
            }

            if (length == timeout.Length)
            {
                return true;
            }
        }

        return false;
    }

    private readonly ReadOnlySpan<byte> TextOf(JsonToken token)
    {
        ReadOnlySpan<byte> raw = _body.Slice(token.Start, token.Length);
        return token.IsEscaped ? Unescaped(raw) : raw;
    }

    private void ReadRootMember()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            _phase = _phase == Phase.LaterMembers && _isTypeSeen && !_json.Read() ? Phase.End : Phase.Broken;
        }
        else if (Is("issue"u8))
        {
            // Of two lists, nobody knows which one counts.
            _json.Read();
            _phase = _phase == Phase.Members && _json.TokenType == JsonTokenType.StartArray ? Phase.Issues : Phase.Broken;
        }
        else if (Is("resourceType"u8))
        {
            _json.Read();
            bool isOutcome = IsText && Is("OperationOutcome"u8) && !_isTypeSeen;
            _isTypeSeen = true;
            _phase = isOutcome ? _phase : Phase.Broken;
        }
        else
        {
            _json.Skip();
        }
    }

    private bool ReadEntry()
    {
        _json.Read();
        bool isLast = _json.TokenType == JsonTokenType.EndArray;
        bool isIssue = _json.TokenType == JsonTokenType.StartObject && ReadIssueMembers();
        _phase = isIssue ? Phase.Issues : isLast ? Phase.LaterMembers : Phase.Broken;
        return isIssue;
    }

    private bool ReadIssueMembers()
    {
        _code = default;
        _severity = default;
        _diagnostics = default;
        _isTimeout = false;
        bool areDetailsSeen = false;
        while (ReadMember())
        {
            if (Is("details"u8))
            {
                if (areDetailsSeen || !ReadDetails())
                {
                    return false;
                }

                areDetailsSeen = true;
            }
            else if (Is("code"u8))
            {
                _json.Read();
                _isTimeout |= IsText && SpeaksOfTimeout(Current);
                _json.Skip();
            }
            else if (!(Is("severity"u8) ? ReadOnce(ref _severity) : Is("diagnostics"u8) ? ReadOnce(ref _diagnostics) : SkipMember()))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadDetails()
    {
        if (!Opens(JsonTokenType.StartObject))
        {
            return true;
        }

        bool isCodingSeen = false;
        while (ReadMember())
        {
            bool isCoding = Is("coding"u8);
            if ((isCoding && isCodingSeen) || !(isCoding ? ReadCodings() : SkipMember()))
            {
                return false;
            }

            isCodingSeen |= isCoding;
        }

        return true;
    }

    private bool ReadCodings()
    {
        if (!Opens(JsonTokenType.StartArray))
        {
            return true;
        }

        bool isFound = false;
        for (_json.Read(); _json.TokenType != JsonTokenType.EndArray; _json.Read())
        {
            if (_json.TokenType != JsonTokenType.StartObject)
            {
                _json.Skip();
            }
            else if (!ReadCoding(ref isFound))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadCoding(ref bool isFound)
    {
        JsonToken system = default;
        JsonToken code = default;
        bool isKnown = false;
        while (ReadMember())
        {
            bool isSystem = Is("system"u8);
            if (!(isSystem ? ReadOnce(ref system) : Is("code"u8) ? ReadOnce(ref code) : SkipMember()))
            {
                return false;
            }

            isKnown |= isSystem && IsText && _systems.Has(Current);
        }

        _isTimeout |= code.Length > 0 && SpeaksOfTimeout(TextOf(code));

        if (!isFound && isKnown)
        {
            isFound = true;
            _code = code.Length > 0 ? code : default;
        }

        return true;
    }

    /// <summary>Reads a text that may stand only once; anything but a text is passed over.</summary>
    private bool ReadOnce(ref JsonToken text)
    {
        _json.Read();
        if (!IsText)
        {
            _json.Skip();
            return true;
        }

        if (text.IsPresent)
        {
            return false;
        }

        text = new JsonToken(Utf8Text.MarkLength(_body) + (int)_json.TokenStartIndex + 1, _json.ValueSpan.Length, _json.ValueIsEscaped);
        return true;
    }

    private bool ReadMember()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndObject;
    }

    private bool SkipMember()
    {
        _json.Skip();
        return true;
    }

    /// <summary>Moves to the value of a member; one of another kind is passed over.</summary>
    private bool Opens(JsonTokenType kind)
    {
        _json.Read();
        if (_json.TokenType != kind)
        {
            _json.Skip();
        }

        return _json.TokenType == kind;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Is(ReadOnlySpan<byte> expected) => Utf8Text.Same(Current, expected);
}
