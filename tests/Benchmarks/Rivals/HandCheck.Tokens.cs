using System;
using System.Globalization;
using System.Text.Json;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>What every element needs: moving on, and reporting.</summary>
internal ref partial struct HandCheck
{
    private const string Missing = "MISSING_VALUE";
    private const string Invalid = "INVALID_VALUE";
    private const string Unfit = "INAPPROPRIATE_VALUE";
    private const string Unknown = "UNEXPECTED_FIELD";

    private readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    private readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    private readonly bool IsText => _json.TokenType == JsonTokenType.String;

    private readonly bool HasText => IsText && _json.ValueSpan.Length > 0;

    private readonly ReadOnlySpan<byte> Text => _json.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(_json.GetString()!) : _json.ValueSpan;

    private readonly bool TextIs(ReadOnlySpan<byte> expected) => IsText && Text.SequenceEqual(expected);

    private bool NextMember()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndObject;
    }

    private bool NextEntry()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the value of a member; false where it is null, or where there should be none, which is reported.</summary>
    private bool Take(bool isKnown, bool isRepeated, string path, int index = -1, string rest = "")
    {
        if (isKnown && !isRepeated)
        {
            _json.Read();
            return _json.TokenType != JsonTokenType.Null;
        }

        Report(isKnown ? Invalid : Unknown, (index < 0 ? path : Entry(path, index, rest)) + "." + _json.GetString());
        _json.Read();
        _json.Skip();
        return false;
    }

    private bool Expect(bool isAsExpected, string path)
    {
        if (!isAsExpected)
        {
            Report(Invalid, path);
            _json.Skip();
        }

        return isAsExpected;
    }

    private void CheckOptional(bool isValid, string path) => Expect(isValid, path);

    /// <summary>Reports a wrong value; an empty one is as good as none.</summary>
    private bool CheckRequired(bool isValid, string path, string key = Invalid)
    {
        bool isPresent = !IsText || HasText;
        if (isPresent && !isValid)
        {
            Report(key, path);
            _json.Skip();
        }

        return isPresent;
    }

    /// <summary>Reports a value that makes this another request, beside which nothing else matters.</summary>
    private bool CheckSelector(bool isValid, string path, bool isStronger)
    {
        bool isPresent = !IsText || HasText;
        if (isPresent && !isValid)
        {
            _only = _only is null || isStronger ? new Finding(IsError: true, Invalid, path) : _only;
            _json.Skip();
        }

        return isPresent;
    }

    /// <summary>Reports an element that a deferral should not have; an empty array is as good as none.</summary>
    private void SkipUnwanted(string path)
    {
        bool isEmpty = IsArray;
        if (!IsArray)
        {
            _json.Skip();
        }
        else
        {
            while (NextEntry())
            {
                isEmpty = false;
                _json.Skip();
            }
        }

        ReportUnless(isEmpty, Unfit, path, isError: false);
    }

    private void SkipSurplus(string path)
    {
        bool isReported = false;
        while (NextEntry())
        {
            ReportUnless(isReported, Invalid, path + "[1]");
            isReported = true;
            _json.Skip();
        }
    }

    private void ReportUnless(bool holds, string key, string path, bool isError = true)
    {
        if (!holds)
        {
            Report(key, path, isError);
        }
    }

    private void Report(string key, string path, bool isError = true) => (_findings ??= []).Add(new Finding(isError, key, path));

    private static string Entry(string path, int index, string rest = "") => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]" + rest;
}
