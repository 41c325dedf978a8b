using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What only people read: texts, notes, prerequisites and rows of the source. It is compared statement by statement.</summary>
/// <param name="changes">Where changes are collected.</param>
internal sealed class EditorialChanges(ChangeList changes)
{
    /// <summary>More statements than these of which the same has changed are counted, not listed: another edition has its own source.</summary>
    private const int MostListed = 5;

    private static readonly (string Attribute, string Name)[] OfReaders =
        [("note", "note"), ("row", "rows of the source"), ("table", "table of the source"), ("source", "source")];

    private readonly List<(string What, string How, RichText Where)> _found = [];

    public void Find(SpecNode old, SpecNode now)
    {
        Compare(old, now, "the " + now.Name);
        foreach (var same in _found.GroupBy(one => (one.What, one.How)))
        {
            if (same.Count() > MostListed)
                changes.Editorial("", $"The {same.Key.What} of {same.Count()} statements {same.Key.How}.");

            foreach ((string what, string how, RichText where) in same.Where(_ => same.Count() <= MostListed))
                changes.Editorial("", $"The {what} of " + where + $" {how}.");
        }
    }

    private void Compare(SpecNode old, SpecNode now, RichText path)
    {
        if (old.Text != now.Text)
            _found.Add(("text", "changed", path));

        foreach ((string attribute, string name) in OfReaders)
        {
            if (old[attribute] != now[attribute])
                _found.Add((name, now[attribute] is null ? "disappeared" : old[attribute] is null ? "appeared" : "changed", path));
        }

        CompareUnnamed(old, now, path);
        Dictionary<string, SpecNode> befores = old.Children
            .DistinctBy(child => SpecIdentity.KeyOf(child) ?? "")
            .ToDictionary(child => SpecIdentity.KeyOf(child) ?? "");
        foreach (SpecNode child in now.Children)
        {
            if (SpecIdentity.KeyOf(child) is string key && befores.TryGetValue(key, out SpecNode? before))
                Compare(before, child, now.Name is "endpoint" or "library" ? Named(child) : RichText.Join(", ", path, Named(child)));
        }
    }

    /// <summary>Statements that nothing identifies are compared as a whole: prerequisites, tables, misspellings.</summary>
    private void CompareUnnamed(SpecNode old, SpecNode now, RichText path)
    {
        foreach (string name in old.Children.Concat(now.Children).Where(child => SpecIdentity.Of(child) is null).Select(child => child.Name).Distinct())
        {
            if (!Texts(old, name).SequenceEqual(Texts(now, name)))
                _found.Add((name, "changed", path));
        }
    }

    private static IEnumerable<string> Texts(SpecNode node, string name) => node.ChildrenNamed(name)
        .Select(child => string.Join(' ', child.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}").Prepend(child.Text)));

    private static RichText Named(SpecNode node) =>
        SpecIdentity.Of(node) is { Length: > 0 } identity ? node.Name + " " + RichText.Code(identity) : RichText.Plain(node.Name);
}
