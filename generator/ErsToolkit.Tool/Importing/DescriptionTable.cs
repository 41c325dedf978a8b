using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Tool.Importing;

/// <summary>The tables in a description's Markdown: e-RS lists its error codes and some cardinalities there and nowhere else.</summary>
internal static class DescriptionTable
{
    /// <summary>The first two cells of each row of the tables whose headings are meant.</summary>
    public static IEnumerable<(string First, string Second)> Rows(string? markdown, System.Func<string, string, bool> isMeant)
    {
        bool isInTable = false;
        string? heading = null;
        foreach (string line in (markdown ?? "").Split('\n').Select(line => line.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                (isInTable, heading) = (false, null);
                continue;
            }

            string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`', '*'))];
            if (cells.Length < 2)
                continue;

            if (heading is null)
                (heading, isInTable) = (line, isMeant(cells[0], cells[1]));
            else if (isInTable && !cells.All(cell => cell.All(character => character is '-' or ':' or ' ')))
                yield return (cells[0], cells[1]);
        }
    }

    /// <summary>The first sentence that is not a heading, a list or a table.</summary>
    public static string FirstSentence(string? markdown)
    {
        string line = (markdown ?? "").Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] is not ('#' or '|' or '-' or '*' or '`')) ?? "";
        int end = line.IndexOf(". ", System.StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }
}
