using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Edits of one text that can be made at once.</summary>
internal sealed class EditBatch
{
    private readonly List<Edit> _edits = [];
    private readonly List<Diagnostic> _left = [];
    private List<TextChange> _changes = [];

    public bool IsEmpty => _edits.Count == 0;

    /// <summary>The diagnostics whose edit has to wait, or which have none so far: another edit may make place for one.</summary>
    public IReadOnlyList<Diagnostic> Left => _left;

    public static async Task<EditBatch> MakeAsync(
        FixTarget target, IEnumerable<Diagnostic> diagnostics, TriedEditFactory factory, CancellationToken cancellation)
    {
        var batch = new EditBatch();
        foreach (Diagnostic diagnostic in diagnostics)
            batch.Add(diagnostic, await factory(target, diagnostic, cancellation).ConfigureAwait(false));
        batch._changes = [.. Joined(batch._edits.SelectMany(e => e.Changes).Distinct())];
        return batch;
    }

    public SourceText Apply(SourceText text) => text.WithChanges(_changes);

    /// <summary>The diagnostic where it is after the edits; null where one of its places has changed.</summary>
    public Diagnostic? Move(Diagnostic diagnostic, SyntaxTree tree)
    {
        var places = diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select(place => Move(place.SourceSpan)).ToList();
        return places.Contains(null)
            ? null
            : Diagnostic.Create(diagnostic.Descriptor, At(places[0]), places.Skip(1).Select(At), diagnostic.Properties);

        Location At(TextSpan? place) => Location.Create(tree, place!.Value);
    }

    private void Add(Diagnostic diagnostic, Edit? edit)
    {
        if (edit is null || !_edits.All(e => edit.IsIndependentOf(e) || edit.IsPartOf(e)))
            _left.Add(diagnostic);
        else if (!_edits.Any(edit.IsPartOf))
            _edits.Add(edit);
    }

    private TextSpan? Move(TextSpan span)
    {
        int shift = 0;
        foreach (TextChange change in _changes)
        {
            if (change.Span.End <= span.Start)
                shift += change.NewText!.Length - change.Span.Length;
            else if (change.Span.Start < span.End)
                return null;
        }

        return new TextSpan(span.Start + shift, span.Length);
    }

    /// <summary>What is inserted at one place, in the order in which it would be one by one.</summary>
    private static IEnumerable<TextChange> Joined(IEnumerable<TextChange> changes) => changes
        .GroupBy(c => c.Span)
        .Select(g => new TextChange(g.Key, string.Concat(g.Select(c => c.NewText))))
        .OrderBy(c => c.Span.Start)
        .ThenBy(c => c.Span.Length);
}
