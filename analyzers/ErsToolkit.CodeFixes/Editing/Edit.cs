using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Changes that only make sense together, and how they are offered. They change text, so that nothing else moves: neither comments nor layout.</summary>
/// <param name="Title">What a person reads who is offered the edit.</param>
/// <param name="Changes">The changes, in their order and apart from each other.</param>
internal sealed record Edit(string Title, ImmutableArray<TextChange> Changes)
{
    public Edit(string title, TextChange change)
        : this(title, ImmutableArray.Create(change))
    {
    }

    /// <summary>What the edit has looked at: after another edit in there it might be a different one, or none.</summary>
    public TextSpan? Scope { get; init; }

    public SourceText Apply(SourceText text) => text.WithChanges(Changes);

    /// <summary>Whether both can be made at once, so that it does not matter which is made first.</summary>
    public bool IsIndependentOf(Edit other) => !Overlaps(other) && !other.Overlaps(this);

    /// <summary>Whether the other edit makes every change of this one too.</summary>
    public bool IsPartOf(Edit other) => Changes.All(other.Changes.Contains);

    private bool Overlaps(Edit other) =>
        other.Changes.Any(change => Scope?.IntersectsWith(change.Span) == true || Changes.Any(own => Overlap(own.Span, change.Span)));

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;
}

/// <summary>Makes the edit for a diagnostic, or null where none is certain to be right.</summary>
internal delegate Edit? EditFactory(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation);

/// <summary>The same for an edit that is tried before it is offered.</summary>
internal delegate Task<Edit?> TriedEditFactory(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation);
