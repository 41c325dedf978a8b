using System;
using System.Globalization;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What text a field, or a part of it, accepts.</summary>
internal sealed class FieldFormat(string field, string form, string check, string maximumLength)
{
    private readonly TextPattern? _pattern = TextPattern.TryParse(form);
    private readonly int _maximum = int.TryParse(maximumLength, NumberStyles.None, CultureInfo.InvariantCulture, out int length) ? length : int.MaxValue;

    /// <summary>The field; with the part behind a dot where it is that of a part.</summary>
    public string Field { get; } = field;

    /// <summary>The text that every value starts with.</summary>
    public string Prefix => _pattern?.Prefix ?? "";

    /// <summary>What is wrong with a text, in words; null where nothing certainly is.</summary>
    public string? Misfit(string text)
    {
        // An absolute reference is made relative first.
        if (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal))
            return null;
        if (text.Length > _maximum)
            return $"is longer than {maximumLength} characters";
        if (_pattern?.Matches(text) == false)
            return $"has not the form {form}";
        return CheckDigits.Passes(check, text) ? null : "has a wrong check digit";
    }
}
