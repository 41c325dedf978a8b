using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Tool.Pages;

/// <summary>What the statements of a spec say to readers alone: notes, prerequisites and the rows of the source. Every fact on a page comes from the model instead.</summary>
internal sealed class Statements
{
    private readonly Dictionary<SpecNode, string> _tables = [];
    private readonly HashSet<SpecNode> _taken = [];

    /// <param name="endpoint">The endpoint, with all that it inherits.</param>
    public Statements(SpecNode endpoint)
    {
        Endpoint = endpoint;
        FindTables(endpoint, "");
    }

    public SpecNode Endpoint { get; }

    /// <summary>The operation or the search of this name.</summary>
    public SpecNode? Request(string name) => Endpoint.Children.FirstOrDefault(node => node.Name is "operation" or "search" && node["name"] == name);

    /// <summary>The children of a block, such as the outcomes of an operation. Each is found once, in the order of the file.</summary>
    public SpecNode? Next(string block, string of, string name, Func<SpecNode, bool> isMeant) =>
        Next(Endpoint.ChildrenNamed(block).Where(node => (node["of"] ?? node["to"]) == of).SelectMany(node => node.ChildrenNamed(name)), isMeant);

    /// <summary>The first element that is meant and that was not found before.</summary>
    public SpecNode? Next(IEnumerable<SpecNode> nodes, Func<SpecNode, bool> isMeant)
    {
        SpecNode? found = nodes.FirstOrDefault(node => !_taken.Contains(node) && isMeant(node));
        if (found is not null)
            _taken.Add(found);

        return found;
    }

    /// <summary>The statement about an element.</summary>
    /// <param name="parent">The operation, the slices or the slice that has the statement.</param>
    /// <param name="path">The path as it is written.</param>
    public static SpecNode? About(SpecNode? parent, string path) => parent?.Children.FirstOrDefault(node => node["path"] == path);

    /// <summary>The documentation of something in the model, with the note of its statement.</summary>
    public static RichText Say(string documentation, SpecNode? statement) => RichText.Join(" ", RichText.Plain(documentation), Note(statement));

    public static RichText Note(SpecNode? statement) => RichText.Note(statement?["note"]);

    /// <summary>The text of a statement of which the model knows nothing, with its note.</summary>
    public static RichText Say(SpecNode statement) => Say(statement.Text, statement);

    /// <summary>The rows of the source that a statement carries.</summary>
    public RichText Source(SpecNode? statement) => statement?["row"] is not string rows ? RichText.Empty : RichText.Plain(string.Join(", ", rows
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Contains(':', StringComparison.Ordinal) ? row.Replace(':', ' ') : _tables[statement] + " " + row)));

    /// <summary>A text that has no column for them, with the rows of the source that its statement carries.</summary>
    public RichText WithSource(RichText said, SpecNode? statement) => Source(statement) is { IsEmpty: false } rows ? said + RichText.Note($" Source: {rows}.") : said;

    private void FindTables(SpecNode node, string around)
    {
        string table = node["table"] ?? around;
        _tables[node] = table;
        foreach (SpecNode child in node.Children)
            FindTables(child, table);
    }
}
