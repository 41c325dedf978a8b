using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>A value inside a variable, reached over properties that never change: <c>failed.Outcome.Key</c>.</summary>
/// <param name="Root">The local, parameter or read-only field.</param>
/// <param name="Path">The names of the properties, with dots between them.</param>
internal sealed record Place(ISymbol Root, string Path)
{
    public bool Equals(Place? other) => other is not null && Path == other.Path && SymbolEqualityComparer.Default.Equals(Root, other.Root);

    public override int GetHashCode() => Path.GetHashCode();
}

/// <summary>Something that a condition asked of a variable, which another may ask again.</summary>
/// <param name="Root">The local, parameter or read-only field.</param>
/// <param name="Asked">What was asked.</param>
internal sealed record Question(ISymbol Root, string Asked)
{
    public const string IsNull = "null";

    /// <summary>Of a variable that is true or false by itself.</summary>
    public const string Holds = "true";

    public bool Equals(Question? other) => other is not null && Asked == other.Asked && SymbolEqualityComparer.Default.Equals(Root, other.Root);

    public override int GetHashCode() => Asked.GetHashCode();
}
