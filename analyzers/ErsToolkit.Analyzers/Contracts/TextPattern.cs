using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>A pattern of the specification language: literals, classes, <c>{n}</c>, <c>{n,m}</c> and <c>+</c>. None needs a way back, so each item takes what it can get.</summary>
internal sealed class TextPattern
{
    private readonly List<(string Characters, int Minimum, int Maximum)> _items;

    private TextPattern(List<(string Characters, int Minimum, int Maximum)> items) => _items = items;

    /// <summary>The text that every match starts with.</summary>
    public string Prefix => string.Concat(_items.TakeWhile(i => i is { Characters.Length: 1, Minimum: 1, Maximum: 1 }).Select(i => i.Characters));

    /// <summary>Null where a pattern is empty, or was written for a newer version.</summary>
    public static TextPattern? TryParse(string text)
    {
        var items = new List<(string, int, int)>();
        for (int at = 0; at < text.Length;)
        {
            if (CharactersAt(text, ref at) is not { } characters || CountAt(text, ref at) is not { } count)
                return null;
            items.Add((characters, count.Minimum, count.Maximum));
        }

        return items.Count > 0 ? new TextPattern(items) : null;
    }

    public bool Matches(string text)
    {
        int at = 0;
        foreach ((string characters, int minimum, int maximum) in _items)
        {
            int start = at;
            while (at < text.Length && at - start < maximum && characters.IndexOf(text[at]) >= 0)
                at++;
            if (at - start < minimum)
                return false;
        }

        return at == text.Length;
    }

    private static string? CharactersAt(string text, ref int at)
    {
        if (text[at] != '[')
            return "*?.()|^$\\{}+]".IndexOf(text[at]) < 0 ? text[at++].ToString() : null;
        int end = text.IndexOf(']', at);
        string content = end < 0 ? "" : text.Substring(at + 1, end - at - 1);
        at = end + 1;
        return content.Length == 0 || content[0] == '^' || content.IndexOfAny(['\\', '[']) >= 0 ? null : Spell(content);
    }

    private static string Spell(string content)
    {
        var characters = new List<char>();
        for (int index = 0; index < content.Length; index++)
        {
            bool isRange = index + 2 < content.Length && content[index + 1] == '-';
            char last = isRange ? content[index + 2] : content[index];
            characters.AddRange(Enumerable.Range(content[index], Math.Max(0, last - content[index] + 1)).Select(c => (char)c));
            index += isRange ? 2 : 0;
        }

        return new string([.. characters]);
    }

    private static (int Minimum, int Maximum)? CountAt(string text, ref int at)
    {
        if (at == text.Length || text[at] is not ('+' or '{'))
            return (1, 1);
        if (text[at++] == '+')
            return (1, int.MaxValue);
        int end = text.IndexOf('}', at);
        string[] counts = (end < 0 ? "" : text.Substring(at, end - at)).Split(',');
        at = end + 1;
        return counts.Length <= 2 && TryCount(counts[0], out int minimum) && TryCount(counts[counts.Length - 1], out int maximum) ? (minimum, maximum) : null;
    }

    private static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
