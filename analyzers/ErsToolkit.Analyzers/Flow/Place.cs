using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>A value inside a variable, reached over properties that never change: <c>failed.Outcome.Key</c>.</summary>
/// <param name="Root">The local or parameter.</param>
/// <param name="Path">The names of the properties, parted by dots.</param>
internal sealed record Place(ISymbol Root, string Path)
{
    public bool Equals(Place? other) => other is not null && Path == other.Path && SymbolEqualityComparer.Default.Equals(Root, other.Root);

    public override int GetHashCode() => Path.GetHashCode();
}
