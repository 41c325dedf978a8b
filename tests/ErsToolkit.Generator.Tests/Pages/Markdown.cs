using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>Writes a page of headings, paragraphs and tables.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown Heading(int level, string title) => Block(new string('#', level) + " " + title);

    public Markdown Paragraph(string text) => text.Length == 0 ? this : Block(text);

    /// <summary>Writes a table; columns in which no row has anything are left out, and a table without rows is too.</summary>
    public Markdown Table(string[] columns, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        int[] used = [.. Enumerable.Range(0, columns.Length).Where(column => all.Any(row => row[column].Length > 0))];
        return all.Length == 0 ? this : Block(string.Join("\n", new[] { Row(used.Select(column => columns[column])), Row(used.Select(_ => "---")) }
            .Concat(all.Select(row => Row(used.Select(column => row[column]))))));
    }

    /// <summary>Text that is shown as it is.</summary>
    public static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : "`" + text + "`";

    /// <summary>Text of a spec in a paragraph.</summary>
    public static string Plain(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    public override string ToString() => _text.ToString();

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";

    private Markdown Block(string lines)
    {
        _text.Append(_text.Length > 0 ? "\n" : "").Append(lines).Append('\n');
        return this;
    }
}
