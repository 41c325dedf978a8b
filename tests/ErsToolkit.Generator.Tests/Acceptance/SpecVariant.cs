using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>The specs without one of their statements.</summary>
internal sealed record SpecVariant
{
    /// <summary>Elements and attributes that only tell people something.</summary>
    private static readonly HashSet<string> Documentation = ["prerequisite", "note", "source"];

    /// <summary>Where a statement comes from, and what tells it from others of its key. That no row is lost and no two are alike, the generator itself sees to.</summary>
    private static readonly HashSet<string> Marks = ["row", "table", "id"];

    /// <summary>What identifies an element in the table.</summary>
    private static readonly string[] Identities = ["path", "name", "value", "key", "id", "kind", "spec", "system", "of", "to", "outcome", "code", "that", "when", "field", "fields", "after", "method", "query", "header", "page", "sets"];

    /// <summary>The spec that the statement was taken from.</summary>
    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>The elements around the statement, below the root: where it stands, whatever is written before it.</summary>
    public required string Place { get; init; }

    /// <summary>The statement as a table shows it.</summary>
    public required string Statement { get; init; }

    /// <summary>Whether the language lets it be documentation and nothing else.</summary>
    public required bool IsDocumentation { get; init; }

    /// <summary>The rows of the source that the statement carries, each as <c>table:number</c>.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Gives all specs, without the statement.</summary>
    public required Func<IReadOnlyList<SpecFile>> Specs { get; init; }

    /// <summary>Gives all specs with the statement saying something else; for a statement without which the others make no sense, or which is in every payload.</summary>
    public Func<IReadOnlyList<SpecFile>>? Altered { get; init; }

    /// <summary>Every element below the root of some specs, and every attribute that an element need not have.</summary>
    /// <param name="specs">All specs.</param>
    /// <param name="meant">The names of those whose statements are taken out.</param>
    public static IEnumerable<SpecVariant> All(IReadOnlyList<SpecFile> specs, params string[] meant) => specs.Where(spec => meant.Contains(spec.Path)).SelectMany(spec =>
    {
        XElement[] elements = [.. XDocument.Parse(spec.Text, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!.DescendantsAndSelf()];
        return Enumerable.Range(0, elements.Length).SelectMany(index => Of(specs, spec, elements[index], index));
    });

    private static IEnumerable<SpecVariant> Of(IReadOnlyList<SpecFile> specs, SpecFile spec, XElement element, int index)
    {
        string name = element.Name.LocalName;
        var variant = new SpecVariant
        {
            File = spec.Path,
            Line = ((IXmlLineInfo)element).LineNumber,
            Place = string.Join(" / ", element.Ancestors().Where(around => around.Parent is not null).Reverse().Select(around => Shown(around, most: 1))),
            Statement = Numbered(element),
            IsDocumentation = Documentation.Contains(name),
            Rows = RowsOf(element),
            Specs = () => Changed(specs, spec, index, found => found.Remove()),
            Altered = Alteration(element) is (string altered, string value) ? () => Changed(specs, spec, index, found => found.SetAttributeValue(altered, value)) : null,
        };
        if (element.Parent is not null)
        {
            yield return variant;
        }

        foreach (string attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName))
        {
            if (!IsMandatory(element, attribute) && !Marks.Contains(attribute))
            {
                yield return variant with
                {
                    Statement = $"{Numbered(element)}: {attribute}=\"{(string?)element.Attribute(attribute)}\"",
                    IsDocumentation = Documentation.Contains(attribute),
                    Rows = [],
                    Specs = () => Changed(specs, spec, index, found => found.Attribute(attribute)!.Remove()),
                    Altered = null,
                };
            }
        }
    }

    /// <summary>What an edition that extends another need not say, it says to override it.</summary>
    private static bool IsMandatory(XElement element, string attribute) =>
        element.Document!.Root!.Attribute("extends") is null ? SpecGrammar.MandatoryOf(element.Name.LocalName).Contains(attribute)
        : SpecIdentity.Has(element.Name.LocalName, attribute) || element.Name.LocalName == "remove";

    /// <summary>An element that nothing tells from those beside it is called by its number.</summary>
    private static string Numbered(XElement element)
    {
        string shown = Shown(element);
        List<XElement> alike = [.. (element.Parent?.Elements() ?? []).Where(other => Shown(other) == shown)];
        return alike.Count > 1 ? FormattableString.Invariant($"{shown} {alike.IndexOf(element) + 1}") : shown;
    }

    private static string Shown(XElement element, int most = 2) =>
        string.Join(" ", (element.Name.LocalName == "remove" ? element.Attributes().Select(attribute => attribute.Name.LocalName + " " + attribute.Value) : Identities.Select(name => (string?)element.Attribute(name)).OfType<string>()).Take(most).Prepend(element.Name.LocalName));

    private static string[] RowsOf(XElement element)
    {
        string? table = (string?)element.AncestorsAndSelf().Select(ancestor => ancestor.Attribute("table")).FirstOrDefault(attribute => attribute is not null);
        return [.. ((string?)element.Attribute("row") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Contains(':', StringComparison.Ordinal) ? row : table + ":" + row)];
    }

    /// <summary>What a statement can say instead, so that the other statements still make sense.</summary>
    private static (string Attribute, string Value)? Alteration(XElement element)
    {
        string? Get(string attribute) => (string?)element.Attribute(attribute);
        return element.Name.LocalName switch
        {
            "fixed" => ("missing", Get("missing") == "warning" ? "error" : "warning"),
            "slice" or "field" when element.Elements().All(child => child.Name.LocalName != "required") && Get("occurs") != "0..0" => ("occurs", Get("occurs") == "0..1" ? "1..1" : "0..1"),
            "field" or "slices" => ("path", Elsewhere(Get("path")!)),
            "codes" or "outcomeCodes" => ("system", Get("system") + "x"),
            "type" when Get("system") is string system => ("system", system + "x"),
            "type" => ("template", "X" + Get("template")),
            "outcome" => ("next", Get("next") == "Stop" ? "Wait" : "Stop"),
            "check" => ("at", Get("at") == "Service" ? "Slot" : "Service"),
            _ => null,
        };
    }

    private static string Elsewhere(string path)
    {
        int end = path.IndexOfAny(['.', '[', '{']);
        return end < 0 ? path + "x" : path.Insert(end, "x");
    }

    private static SpecFile[] Changed(IReadOnlyList<SpecFile> specs, SpecFile spec, int index, Action<XElement> change)
    {
        XDocument document = XDocument.Parse(spec.Text, LoadOptions.PreserveWhitespace);
        change(document.Root!.DescendantsAndSelf().ElementAt(index));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(new StringWriter(text), new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            document.Save(writer);
        }

        return [.. specs.Select(other => other == spec ? spec with { Text = text.ToString() } : other)];
    }
}
