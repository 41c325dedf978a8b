using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What a field, or a part of it, accepts.</summary>
/// <param name="field">The field; with the part behind a dot where it is that of a part.</param>
/// <param name="pattern">The pattern of the whole text; empty for none.</param>
/// <param name="check">A further check, by its name; empty for none.</param>
/// <param name="maximumLength">The greatest length in decimal; empty for none.</param>
/// <param name="form">The pattern as people write it; empty for none.</param>
internal sealed class FieldFormat(string field, string pattern, string check, string maximumLength, string form)
{
    private const string RangeCheck = "range ";

    private readonly TextPattern? _pattern = TextPattern.TryParse(pattern);
    private readonly int _maximum = int.TryParse(maximumLength, NumberStyles.None, CultureInfo.InvariantCulture, out int length) ? length : int.MaxValue;

    public string Field { get; } = field;

    /// <summary>The text that every value starts with.</summary>
    public string Prefix => _pattern?.Prefix ?? "";

    private string Subject => Field.IndexOf('.') is >= 0 and var dot ? "the " + char.ToLowerInvariant(Field[dot + 1]) + Field.Substring(dot + 2) : "it";

    /// <summary>What is wrong with a text, in words; null where nothing certainly is.</summary>
    public string? Misfit(string text)
    {
        // An absolute reference is made relative first.
        if (IsAbsolute(text))
            return null;
        if (text.Length == 0)
            return $"{Subject} must not be empty";
        if (check.StartsWith(RangeCheck, StringComparison.Ordinal))
            return MisfitOfRange(text);
        if (text.Length > _maximum)
            return $"{Subject} must have at most {maximumLength} characters";
        if (_pattern?.Matches(text) == false)
            return MisfitOfPattern(text);
        return CheckDigits.Passes(check, text) ? null : "its check digit is wrong";
    }

    /// <summary>What is wrong with every text that has these pieces; null where some text may be right.</summary>
    public string? Misfit(ImmutableArray<TextPiece> pieces)
    {
        // What begins with something unknown may be absolute.
        if (pieces[0].Known is not { } start || IsAbsolute(start) || "https://".StartsWith(start, StringComparison.Ordinal))
            return null;
        if (pieces.Sum(piece => piece.Known?.Length ?? 0) > _maximum)
            return $"{Subject} must have at most {maximumLength} characters";
        return _pattern?.MayMatch(pieces) == false ? MisfitOfPattern(null) : null;
    }

    private static bool IsAbsolute(string text) => text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);

    private string MisfitOfPattern(string? text)
    {
        if (form.Length > 0)
            return $"{Subject} must have the form {form}";
        if (_pattern?.Words is { } words)
            return $"{Subject} must have {words}";
        bool isTooSmall = text is not null && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number < 1 && _pattern?.Matches("0") == false && _pattern.Matches("1");
        return isTooSmall ? $"{Subject} must be at least 1" : $"{Subject} does not have the form of the field";
    }

    private string? MisfitOfRange(string text)
    {
        string[] limits = check.Substring(RangeCheck.Length).Split(' ');
        if (limits.Length != 2 || !Read(limits[0], out long least) || !Read(limits[1], out long most) || !Read(text, out long number) || (least <= number && number <= most))
            return null;
        return most == int.MaxValue ? $"{Subject} must be at least {limits[0]}" : $"{Subject} must be from {limits[0]} to {limits[1]}";
    }

    private static bool Read(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
