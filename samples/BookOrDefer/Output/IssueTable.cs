using System.Globalization;
using ErsToolkit;
using Spectre.Console;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Output;

/// <summary>A table of issues. Key, path and message stand below each other, so that 80 columns are enough for the longest path.</summary>
internal sealed class IssueTable
{
    public const int FirstColumnWidth = 20;

    private readonly Table _table = new Table().Border(TableBorder.Horizontal).ShowRowSeparators().Expand();

    public IssueTable(string firstColumn)
    {
        _table.AddColumn(new TableColumn(firstColumn) { Width = FirstColumnWidth });
        _table.AddColumn(new TableColumn("Key and line:column; path; what to do"));
    }

    public Table Content => _table;

    /// <summary>Adds a row for each issue, or one that says that there is none.</summary>
    public void Add(string first, ValidationResult result)
    {
        if (result.Issues.Count == 0)
            _table.AddRow(new Text(first), new Text("valid", Color.Green));

        string name = first;
        foreach (ValidationIssue issue in result.Issues)
        {
            Add(name, issue);
            name = "";
        }
    }

    public void Add(string first, ValidationIssue issue)
    {
        string place = issue.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  {issue.Line}:{issue.Column}");
        var found = new Paragraph();
        found.Append(issue.Code, new Style(issue.Severity == Severity.Error ? Color.Red : Color.Yellow));
        found.Append(place + "\n");
        found.Append(issue.Path + "\n", new Style(decoration: Decoration.Bold));
        found.Append(issue.Message);
        _table.AddRow(new Text(first), found);
    }
}
