using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Tool.Pages;

/// <summary>A table on a page.</summary>
/// <param name="Columns">The headings of the columns.</param>
/// <param name="Rows">The rows, each with a cell for each column.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<RichText>> Rows)
{
    public bool IsEmpty => Rows.Count == 0;

    /// <summary>Makes a table. A column that is empty in every row is left out.</summary>
    public static Table Of<T>(IEnumerable<T> items, params (string Heading, System.Func<T, RichText> Cell)[] columns)
    {
        IReadOnlyList<RichText>[] rows = [.. items.Select(item => columns.Select(column => column.Cell(item)).ToArray())];
        int[] used = [.. Enumerable.Range(0, columns.Length).Where(column => rows.Any(row => !row[column].IsEmpty))];
        return new Table([.. used.Select(column => columns[column].Heading)], [.. rows.Select(row => used.Select(column => row[column]).ToArray())]);
    }
}
