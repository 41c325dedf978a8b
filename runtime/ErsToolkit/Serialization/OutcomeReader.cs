using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Reads the issues of an OperationOutcome for generated code. The body may be anything, and nothing throws; nothing is allocated.</summary>
/// <remarks>What it gave counts only if <see cref="IsOutcome"/> holds after the last issue: a body that breaks off may have lost the issue that matters.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct OutcomeReader
{
    private const int MaximumLength = 1024 * 1024;

    private readonly OutcomeSystems _systems;
    private JsonScan _json;
    private Phase _phase;
    private bool _isFirst;
    private bool _isTypeSeen;
    private JsonToken _code;
    private JsonToken _severity;
    private JsonToken _diagnostics;

    /// <summary>Initializes a reader.</summary>
    /// <param name="body">The body of an answer; anything at all.</param>
    /// <param name="systems">The code systems whose codings count.</param>
    public OutcomeReader(ReadOnlySpan<byte> body, OutcomeSystems systems)
    {
        _systems = systems ?? throw new ArgumentNullException(nameof(systems));
        _json = new JsonScan(body);
        _phase = body.Length > MaximumLength ? Phase.Broken : Phase.Start;
        _isFirst = true;
        _isTypeSeen = false;
        _code = default;
        _severity = default;
        _diagnostics = default;
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
    public readonly ReadOnlySpan<byte> Code => _code.IsPresent ? _json.TextOf(_code) : default;

    /// <summary>Where that key stands.</summary>
    public readonly JsonToken CodeToken => _code;

    /// <summary>Reads the next issue; false after the last one, or where the body is no OperationOutcome.</summary>
    public bool ReadIssue()
    {
        if (_phase == Phase.Start)
        {
            _phase = _json.Take((byte)'{') ? Phase.Members : Phase.Broken;
        }

        while (_phase is Phase.Members or Phase.LaterMembers)
        {
            ReadRootMember();
            if (_phase == Phase.Issues)
            {
                _isFirst = true;
            }
        }

        if (_phase != Phase.Issues)
        {
            return false;
        }

        if (_json.NextEntry(ref _isFirst))
        {
            return ReadIssueMembers() || Fail();
        }

        _isFirst = false;
        _phase = Phase.LaterMembers;
        return !_json.IsBroken ? ReadIssue() : Fail();
    }

    /// <summary>Gives a text of a body that was read before; empty where there is none.</summary>
    public static string Text(ReadOnlySpan<byte> body, JsonToken token)
    {
        if (!token.IsPresent)
        {
            return "";
        }

        ReadOnlySpan<byte> raw = body.Slice(token.Start, token.Length);
        return token.IsEscaped ? Unescape(raw) : Utf8Text.Decode(raw);
    }

    /// <summary>Gives all issues of a body; none where it is no OperationOutcome.</summary>
    public static IReadOnlyList<OutcomeIssue> Issues(ReadOnlySpan<byte> body, OutcomeSystems systems)
    {
        var reader = new OutcomeReader(body, systems);
        var issues = new List<OutcomeIssue>();
        while (reader.ReadIssue())
        {
            issues.Add(new OutcomeIssue(
                Text(body, reader._severity),
                Text(body, reader._code),
                reader._diagnostics.IsPresent ? Text(body, reader._diagnostics) : null));
        }

        return reader.IsOutcome ? issues : Array.Empty<OutcomeIssue>();
    }

    /// <summary>Resolves escapes that were found to be well-formed; half of a surrogate pair becomes a replacement character.</summary>
    internal static string Unescape(ReadOnlySpan<byte> raw)
    {
        string text = Utf8Text.Decode(raw);
        var plain = new StringBuilder(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                plain.Append(text[index]);
                continue;
            }

            char kind = text[++index];
            plain.Append(kind switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)((Digit(text[index + 1]) << 12) | (Digit(text[index + 2]) << 8) | (Digit(text[index + 3]) << 4) | Digit(text[index + 4])),
                _ => kind,
            });
            index += kind == 'u' ? 4 : 0;
        }

        string result = plain.ToString();
        return Utf8Text.IsWellFormed(result) ? result : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result));
    }

    private static int Digit(char value) => value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10;

    private void ReadRootMember()
    {
        if (!_json.NextMember(ref _isFirst, out JsonToken name))
        {
            _phase = _phase == Phase.LaterMembers && _isTypeSeen && _json.IsAtEnd() ? Phase.End : Phase.Broken;
        }
        else if (_json.Is(name, "issue"u8))
        {
            // Of two lists, nobody knows which one counts.
            _phase = _phase == Phase.Members && _json.Take((byte)'[') ? Phase.Issues : Phase.Broken;
        }
        else if (_json.Is(name, "resourceType"u8))
        {
            bool isOutcome = _json.ReadText(out JsonToken type) && _json.Is(type, "OperationOutcome"u8) && !_isTypeSeen;
            _isTypeSeen = true;
            _phase = isOutcome ? _phase : Phase.Broken;
        }
        else if (!_json.Skip())
        {
            _phase = Phase.Broken;
        }
    }

    private bool ReadIssueMembers()
    {
        _code = default;
        _severity = default;
        _diagnostics = default;
        bool isFirst = true;
        bool areDetailsSeen = false;
        if (!_json.Take((byte)'{'))
        {
            return false;
        }

        while (_json.NextMember(ref isFirst, out JsonToken name))
        {
            if (_json.Is(name, "details"u8))
            {
                if (areDetailsSeen || !ReadDetails())
                {
                    return false;
                }

                areDetailsSeen = true;
            }
            else if (!(_json.Is(name, "severity"u8) ? ReadOnce(ref _severity)
                : _json.Is(name, "diagnostics"u8) ? ReadOnce(ref _diagnostics)
                : _json.Skip()))
            {
                return false;
            }
        }

        return !_json.IsBroken;
    }

    private bool ReadDetails()
    {
        bool isFirst = true;
        bool isCodingSeen = false;
        if (!_json.Take((byte)'{'))
        {
            return _json.Skip();
        }

        while (_json.NextMember(ref isFirst, out JsonToken name))
        {
            bool isCoding = _json.Is(name, "coding"u8);
            if ((isCoding && isCodingSeen) || !(isCoding ? ReadCodings() : _json.Skip()))
            {
                return false;
            }

            isCodingSeen |= isCoding;
        }

        return !_json.IsBroken;
    }

    private bool ReadCodings()
    {
        bool isFirst = true;
        if (!_json.Take((byte)'['))
        {
            return _json.Skip();
        }

        bool isFound = false;
        while (_json.NextEntry(ref isFirst))
        {
            if (!ReadCoding(ref isFound))
            {
                return false;
            }
        }

        return !_json.IsBroken;
    }

    private bool ReadCoding(ref bool isFound)
    {
        JsonToken system = default;
        JsonToken code = default;
        bool isFirst = true;
        if (!_json.Take((byte)'{'))
        {
            return _json.Skip();
        }

        while (_json.NextMember(ref isFirst, out JsonToken name))
        {
            if (!(_json.Is(name, "system"u8) ? ReadOnce(ref system) : _json.Is(name, "code"u8) ? ReadOnce(ref code) : _json.Skip()))
            {
                return false;
            }
        }

        if (!isFound && system.IsPresent && _systems.Has(_json.TextOf(system)))
        {
            isFound = true;
            _code = code.Length > 0 ? code : default;
        }

        return !_json.IsBroken;
    }

    /// <summary>Reads a text that may stand only once; anything but a text is passed over.</summary>
    private bool ReadOnce(ref JsonToken text)
    {
        if (_json.Peek() != (byte)'"')
        {
            return _json.Skip();
        }

        return !text.IsPresent && _json.ReadText(out text);
    }

    private bool Fail()
    {
        _phase = Phase.Broken;
        return false;
    }
}
