using System;
using System.Globalization;
using System.Text.Json;

namespace ErsSimulator.Scenarios;

/// <summary>Reads the JSON of a scenario, and says where what is not as it should be. Comments and commas after the last entry are accepted.</summary>
internal ref struct ScenarioText
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;

    public ScenarioText(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        _reader = new Utf8JsonReader(_utf8, Lenient);
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Goes to the next token.</summary>
    public void Next()
    {
        try
        {
            if (!_reader.Read())
                throw Fail("the scenario ends too early.");
        }
        catch (JsonException exception)
        {
            throw new ScenarioException((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "this is not JSON.");
        }
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        try
        {
            if (_reader.Read())
                throw Fail("nothing should follow the scenario.");
        }
        catch (JsonException exception)
        {
            throw new ScenarioException((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "nothing should follow the scenario.");
        }
    }

    public readonly void Expect(JsonTokenType token, string what)
    {
        if (_reader.TokenType != token)
            throw Fail(what + " is expected here.");
    }

    /// <summary>The text of a string or of a name.</summary>
    public readonly string Text(string what)
    {
        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw Fail(what + " is expected here.");

        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fail("this is not valid Unicode.");
        }
    }

    public readonly bool Boolean() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Fail("true or false is expected here."),
    };

    public readonly long Number(long least, long most) =>
        _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out long number) && number >= least && number <= most
            ? number
            : throw Fail(string.Format(CultureInfo.InvariantCulture, "a number from {0} to {1} is expected here.", least, most));

    /// <summary>Makes an exception that points at the current token.</summary>
    public readonly ScenarioException Fail(string message)
    {
        ReadOnlySpan<byte> before = _utf8[..(int)_reader.TokenStartIndex];
        int line = before.Count((byte)'\n') + 1;
        return new ScenarioException(line, before.Length - before.LastIndexOf((byte)'\n'), message);
    }
}
