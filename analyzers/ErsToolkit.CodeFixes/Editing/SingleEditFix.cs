using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>A fix with one action, which can be applied everywhere.</summary>
public abstract class SingleEditFix : EditFix
{
    private readonly EditFixAll _everywhere;

    private protected SingleEditFix(string id, string equivalenceKey, EditFactory factory)
        : this(id, equivalenceKey, Untried(factory))
    {
    }

    private protected SingleEditFix(string id, string equivalenceKey, TriedEditFactory factory)
    {
        FixableDiagnosticIds = ImmutableArray.Create(id);
        Actions = [(equivalenceKey, factory)];
        _everywhere = new EditFixAll(equivalenceKey, factory);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected sealed override IReadOnlyList<(string EquivalenceKey, TriedEditFactory Factory)> Actions { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _everywhere;
}
