using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Locals;

/// <summary>The names in the members of a compilation, each member read at most once.</summary>
/// <param name="isMarked">Whether something with a name may be marked as what must not be shown.</param>
internal sealed class LocalIndex(Func<string, bool> isMarked)
{
    private readonly ConditionalWeakTable<SyntaxNode, LocalNames> _members = new();

    /// <summary>The names in the member of a type in which a node is.</summary>
    public LocalNames Around(SyntaxNode node) => _members.GetValue(LocalNames.RootOf(node), root => LocalNames.Read(root, isMarked));
}
