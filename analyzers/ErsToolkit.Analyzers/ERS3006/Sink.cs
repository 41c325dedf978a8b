using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>In which form a value is looked for.</summary>
internal enum Form
{
    /// <summary>However it is: what takes it looks into collections and shows bytes.</summary>
    Any,

    /// <summary>As text, so that of an array no more than the name of its type comes out.</summary>
    Text,

    /// <summary>As bytes, from which a text is made.</summary>
    Bytes,
}

/// <summary>A place from which text leaves the program without anybody having asked for the data in it.</summary>
/// <param name="Name">What the message calls it.</param>
/// <param name="Values">What goes there.</param>
/// <param name="Form">In which form it is shown there.</param>
internal sealed record Sink(string Name, ImmutableArray<IOperation> Values, Form Form)
{
    /// <summary>The text with the names of the values that follow it; null where there is none, or it is not constant.</summary>
    public IOperation? Template { get; init; }
}

/// <summary>Something marked that was found on its way.</summary>
/// <param name="Name">What the message calls it.</param>
/// <param name="Kind">How it is marked.</param>
/// <param name="Place">Where it is handed over.</param>
internal sealed record Leak(string Name, string Kind, SyntaxNode Place);
