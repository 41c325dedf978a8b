using Spectre.Console;

namespace BookOrDefer.Output;

/// <summary>A table of what is known of one thing, a fact a row.</summary>
internal sealed class FactTable
{
    private readonly Table _table = new Table()
        .Border(TableBorder.Horizontal)
        .HideHeaders()
        .Expand()
        .AddColumn(new TableColumn("") { Width = IssueTable.FirstColumnWidth })
        .AddColumn("");

    public Table Content => _table;

    public FactTable Add(string name, string fact) => Add(name, new Paragraph(fact));

    public FactTable Add(string name, Paragraph fact)
    {
        _table.AddRow(new Text(name), fact);
        return this;
    }
}
