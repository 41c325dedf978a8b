using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Tool.Pages;

/// <summary>How a piece of text is shown.</summary>
internal enum InlineKind
{
    Plain,

    /// <summary>A name or a value, as it stands in code or JSON.</summary>
    Code,

    /// <summary>What the author of the spec remarks about a statement.</summary>
    Note,
}

/// <summary>A piece of text on a page.</summary>
internal sealed record Inline(InlineKind Kind, string Text);

/// <summary>Text on a page: pieces that follow each other. Where a piece came from a spec, no character in it is markup.</summary>
internal sealed record RichText(IReadOnlyList<Inline> Pieces)
{
    public static RichText Empty { get; } = new([]);

    public bool IsEmpty => Pieces.All(piece => piece.Text.Length == 0);

    public static RichText Plain(string text) => text.Length == 0 ? Empty : new([new Inline(InlineKind.Plain, text)]);

    public static RichText Code(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new Inline(InlineKind.Code, text)]);

    public static RichText Note(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new Inline(InlineKind.Note, text)]);

    /// <summary>The text without its form.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Joins texts; empty ones leave no separator behind.</summary>
    public static RichText Join(string separator, IEnumerable<RichText> texts)
    {
        var pieces = new List<Inline>();
        foreach (RichText text in texts.Where(text => !text.IsEmpty))
        {
            if (pieces.Count > 0)
                pieces.Add(new Inline(InlineKind.Plain, separator));

            pieces.AddRange(text.Pieces);
        }

        return new RichText(pieces);
    }

    public static RichText Join(string separator, params RichText[] texts) => Join(separator, (IEnumerable<RichText>)texts);

    public static implicit operator RichText(string text) => Plain(text);

    public static RichText operator +(RichText left, RichText right) => new([.. left.Pieces, .. right.Pieces]);

    public static RichText operator +(RichText left, string right) => left + Plain(right);

    public static RichText operator +(string left, RichText right) => Plain(left) + right;
}
