using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Makes the query of an address, with names and values percent-encoded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueryText
{
    private readonly StringBuilder _text;

    private QueryText(StringBuilder text) => _text = text;

    /// <summary>Starts a query.</summary>
    public static QueryText Start() => new(new StringBuilder());

    /// <summary>The headers of a request that has none of its own.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> NoHeaders { get; } = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>Adds a parameter.</summary>
    public void Add(string name, string value) =>
        _text.Append(_text.Length > 0 ? "&" : "").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));

    /// <summary>Adds a parameter whose value is a number.</summary>
    public void Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Says whether a text can stand in a header: there is some, and it is visible ASCII throughout.</summary>
    public static bool IsOfHeader(string? text)
    {
        foreach (char character in text ?? "")
        {
            if (character is < '!' or > '~')
            {
                return false;
            }
        }

        return text is { Length: > 0 };
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
