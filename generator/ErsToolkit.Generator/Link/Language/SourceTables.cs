using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>The tables of the source that a spec file declares, and which of their rows its statements carry.</summary>
/// <remarks>Nothing is generated from them: they show an author what the spec leaves out, and a reader where a statement comes from.</remarks>
internal sealed class SourceTables
{
    private const int MostRows = 999;

    private readonly SpecScope _scope;
    private readonly Definitions<SourceTable> _tables;

    private SourceTables(SpecScope scope, SpecNode root)
    {
        _scope = scope;
        _tables = scope.Define(root, "table", "The table", Table);
    }

    /// <summary>Reads the tables, and reports the rows that there cannot be.</summary>
    public static IReadOnlyList<SourceTable> Read(SpecScope scope)
    {
        SpecNode root = scope.Document.Root!;
        var tables = new SourceTables(scope, root);
        tables.Carry(root, null);
        return tables._tables.Usable;
    }

    private SourceTable? Table(SpecNode node)
    {
        string name = node["name"]!;
        bool isName = name[0] is >= 'a' and <= 'z' && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        if (!isName)
        {
            _scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1007_ForbiddenValue, name, "name", "small letters, digits and '-', with a letter first");
        }

        if (node.Text.Length == 0)
        {
            _scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "text of its own that says which table of the source it is");
        }

        int? rows = Number(node["rows"]!, MostRows);
        if (rows is null)
        {
            _scope.Report(node.SpanOf("rows"), SpecDiagnostics.ERS1007_ForbiddenValue, node["rows"]!, "rows", "a whole number from 1 to 999");
        }

        return rows is null || !isName ? null : new SourceTable(node, rows.Value);
    }

    /// <summary>Marks the rows that an element and those in it carry.</summary>
    /// <param name="node">The element.</param>
    /// <param name="around">The table that the nearest element around it names.</param>
    private void Carry(SpecNode node, string? around)
    {
        string[] attributes = SpecGrammar.AttributesOf(node.Name).ToArray();
        if (attributes.Contains("table") && node["table"] is string own)
        {
            _scope.Resolve(_tables, node, "table", "table");
            around = own;
        }

        if (attributes.Contains("row") && node["row"] is string rows)
        {
            CarryRows(node, rows, around);
        }

        foreach (SpecNode child in node.Children)
        {
            Carry(child, around);
        }
    }

    private void CarryRows(SpecNode node, string rows, string? around)
    {
        var seen = new HashSet<string>();
        int start = 0;
        foreach (string word in rows.Split(' '))
        {
            if (word.Length > 0 && !seen.Add(word))
            {
                _scope.Report(node.SpanOf("row", start, word.Length), SpecDiagnostics.ERS1004_Duplicate, "The row", word, "");
            }
            else if (word.Length > 0)
            {
                CarryRow(node, word, start, around);
            }

            start += word.Length + 1;
        }

        if (seen.Count == 0)
        {
            _scope.Report(node.SpanOf("row"), SpecDiagnostics.ERS1007_ForbiddenValue, rows, "row", "a number, or table:number");
        }
    }

    private void CarryRow(SpecNode node, string word, int start, string? around)
    {
        int colon = word.IndexOf(':');
        string number = word.Substring(colon + 1);
        string? name = colon < 0 ? around : word.Substring(0, colon);
        if (name is null)
        {
            if (Number(word, MostRows) is null)
            {
                _scope.Report(node.SpanOf("row", start, word.Length), SpecDiagnostics.ERS1007_ForbiddenValue, word, "row", "a number, or table:number");
            }
            else
            {
                _scope.Report(node.SpanOf("row", start, word.Length), SpecDiagnostics.ERS1003_Missing, node.Name, "a table for its row " + word + ", written table:" + word + ", because no element around it names one");
            }
        }
        else if (_tables.Find(name) is not SourceTable table)
        {
            // A table that an element around this one names was reported there.
            if (colon >= 0 && !_tables.MayHave(name))
            {
                _scope.Report(node.SpanOf("row", start, colon), SpecDiagnostics.ERS1006_UnknownReference, "table", name, Names.Advice(_tables.Names, name));
            }
        }
        else if (Number(number, table.Count) is int row)
        {
            table.Carry(row);
        }
        else
        {
            _scope.Report(node.SpanOf("row", start + colon + 1, number.Length), SpecDiagnostics.ERS1007_ForbiddenValue, number, "row", "a number from 1 to " + Text(table.Count) + ", the number of rows of the table " + name);
        }
    }

    /// <summary>Reads a number from 1 on that is written in one way only.</summary>
    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most && text == Text(number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A table, or a list, of the source.</summary>
internal sealed class SourceTable(SpecNode node, int count)
{
    private readonly bool[] _isCarried = new bool[count];

    public SpecNode Node { get; } = node;

    /// <summary>The number of its rows.</summary>
    public int Count => _isCarried.Length;

    /// <summary>The numbers of the rows that no statement carries.</summary>
    public IEnumerable<int> Left => Enumerable.Range(1, Count).Where(row => !_isCarried[row - 1]);

    public void Carry(int row) => _isCarried[row - 1] = true;
}
