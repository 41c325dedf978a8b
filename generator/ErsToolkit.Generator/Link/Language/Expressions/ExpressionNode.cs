using System.Collections.Generic;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>A part of an expression as it was written, with its place in the text.</summary>
internal sealed class ExpressionNode(ExpressionKind kind, string text, int start, int end, params ExpressionNode[] parts)
{
    public ExpressionKind Kind { get; } = kind;

    /// <summary>The name, or what stands between the quotes; empty for all else.</summary>
    public string Text { get; } = text;

    public int Start { get; } = start;

    /// <summary>The place behind the last character.</summary>
    public int End { get; } = end;

    public IReadOnlyList<ExpressionNode> Parts { get; } = parts;
}

/// <summary>What a part of an expression says.</summary>
internal enum ExpressionKind
{
    /// <summary>At least one of the parts holds.</summary>
    Any,

    /// <summary>All parts hold.</summary>
    All,

    /// <summary>The part does not hold.</summary>
    Not,

    /// <summary>Both parts are equal.</summary>
    Equal,

    /// <summary>The first part comes before the second.</summary>
    Less,

    /// <summary>The first part comes before the second, or equals it.</summary>
    LessOrEqual,

    /// <summary>The first part is one of the values of the second.</summary>
    In,

    /// <summary>The part has a value.</summary>
    IsSet,

    /// <summary>A name, perhaps dotted, or a code.</summary>
    Name,

    /// <summary>A text in quotes.</summary>
    Text,
}

/// <summary>Why a text is no expression: the place, what stands there, and what to write instead.</summary>
internal sealed record ExpressionFault(int Start, int End, string Advice);
