using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Several changes that only make sense together.</summary>
internal static class Rewrite
{
    /// <summary>Makes them one change of the text that holds them all.</summary>
    public static TextChange AsOne(SourceText text, TextSpan whole, IEnumerable<TextChange> changes)
    {
        SourceText changed = text.WithChanges(changes.OrderBy(c => c.Span.Start));
        return new TextChange(whole, changed.ToString(new TextSpan(whole.Start, whole.Length + changed.Length - text.Length)));
    }
}
