using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A pattern: items that follow each other, none of which needs a way back.</summary>
internal sealed record PatternModel
{
    public required string Text { get; init; }

    public required EquatableArray<PatternItemModel> Items { get; init; }

    /// <summary>The pattern in words where it is a plain count of digits, which most are.</summary>
    internal string Expected
    {
        get
        {
            PatternItemModel first = Items[0];
            bool isDigits = Items.Count == 1 && first.Ranges.Count == 1 && first.Ranges[0] is { First: '0', Last: '9' } && first.Maximum < int.MaxValue;
            return !isDigits ? "text of the form " + Text
                : first.Minimum == first.Maximum ? first.Minimum + " digits"
                : first.Minimum + " to " + first.Maximum + " digits";
        }
    }
}

/// <summary>A literal, or a class of characters that is repeated.</summary>
internal sealed record PatternItemModel
{
    /// <summary>The literal text; empty for a class.</summary>
    public string Literal { get; init; } = "";

    /// <summary>The class as it was written, for comments.</summary>
    public string ClassText { get; init; } = "";

    public EquatableArray<CharacterRange> Ranges { get; init; }

    public int Minimum { get; init; } = 1;

    /// <summary>The greatest number of repetitions, or <see cref="int.MaxValue"/> for no bound.</summary>
    public int Maximum { get; init; } = 1;
}

/// <summary>A run of characters, both ends included.</summary>
internal readonly record struct CharacterRange(char First, char Last);
