using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>A change of text, and how it is offered. Text, because nothing else then moves: neither comments nor anybody's layout.</summary>
internal sealed record Edit(string Title, TextChange Change)
{
    /// <summary>Applies edits made independently of each other; one that another has overtaken is left for the next time.</summary>
    public static SourceText Apply(SourceText text, IEnumerable<Edit> edits)
    {
        var changes = new List<TextChange>();
        foreach (TextChange change in edits.Select(e => e.Change).Distinct().OrderBy(c => c.Span.Start).ThenBy(c => c.Span.Length).ThenBy(c => c.NewText, StringComparer.Ordinal))
        {
            TextChange? last = changes.Count > 0 ? changes[changes.Count - 1] : null;
            if (last is { Span.IsEmpty: true } insertion && change.Span == insertion.Span)
                changes[changes.Count - 1] = new TextChange(change.Span, insertion.NewText + change.NewText);
            else if (last is null || last.Value.Span.End <= change.Span.Start)
                changes.Add(change);
        }

        return text.WithChanges(changes);
    }
}

/// <summary>Makes the edit for a diagnostic, or null where none is certain to be right.</summary>
internal delegate Edit? EditFactory(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation);
