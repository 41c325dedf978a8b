using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ErsToolkit.Tool.Importing;

/// <summary>The tables in a description's Markdown: e-RS lists its error codes and some cardinalities there and nowhere else.</summary>
internal static partial class DescriptionTable
{
    /// <summary>The first cell of each row of a table, with the one below a heading.</summary>
    /// <param name="markdown">The description.</param>
    /// <param name="isFirst">Whether a heading is that of the first column of a table that is meant.</param>
    /// <param name="heading">The heading of the other column; the last column is taken where none has it.</param>
    public static IEnumerable<(string First, string Other)> Rows(string? markdown, System.Func<string, bool> isFirst, string heading)
    {
        int? column = null;
        bool isInTable = false;
        foreach (string line in (markdown ?? "").Split('\n').Select(line => line.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                (column, isInTable) = (null, false);
                continue;
            }

            string[] cells = [.. line.Trim('|').Split('|').Select(cell => Tag().Replace(cell, " ").Trim().Trim('`', '*'))];
            if (!isInTable)
            {
                int found = System.Array.FindIndex(cells, cell => cell.Contains(heading, System.StringComparison.OrdinalIgnoreCase));
                (column, isInTable) = (isFirst(cells[0]) && cells.Length > 1 ? found < 0 ? cells.Length - 1 : found : null, true);
            }
            else if (column is int index && index < cells.Length && !cells.All(cell => cell.All(character => character is '-' or ':' or ' ')))
            {
                yield return (cells[0], cells[index]);
            }
        }
    }

    /// <summary>The first sentence that is not a heading, a list or a table.</summary>
    public static string FirstSentence(string? markdown)
    {
        IEnumerable<string> lines = (markdown ?? "").Split('\n').Select(line => line.Trim());
        string line = lines.FirstOrDefault(line => line is [not ('#' or '|' or '-' or '*' or '`'), ..]) ?? "";
        Match end = SentenceEnd().Match(line);
        return end.Success ? line[..(end.Index + 1)] : line;
    }

    /// <summary>A full stop before a capital: not that of an abbreviation.</summary>
    [GeneratedRegex(@"[.] +(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
