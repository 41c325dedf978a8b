using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>The specs without one of their statements.</summary>
/// <param name="File">The spec that the statement was taken from.</param>
/// <param name="Line">Where it stood.</param>
/// <param name="Element">The name of the element that was taken out, or that lost an attribute.</param>
/// <param name="Statement">The statement as the table shows it.</param>
/// <param name="IsDocumentation">Whether the language lets it be documentation and nothing else.</param>
/// <param name="Specs">All specs, with the changed one.</param>
internal sealed record SpecVariant(string File, int Line, string Element, string Statement, bool IsDocumentation, IReadOnlyList<SpecFile> Specs)
{
    /// <summary>Elements and attributes that only tell people something.</summary>
    private static readonly HashSet<string> Documentation = ["prerequisite", "note", "source"];

    /// <summary>Where a statement comes from. That no row is lost, the generator itself sees to.</summary>
    private static readonly HashSet<string> Traces = ["row", "table"];

    /// <summary>What identifies an element in the table.</summary>
    private static readonly string[] Identities = ["path", "name", "value", "key", "kind", "spec", "system", "of", "to", "outcome", "code", "that", "when", "field", "fields", "after", "method"];

    /// <summary>Every element below the root of a spec, and every attribute that an element need not have.</summary>
    public static IEnumerable<SpecVariant> All(IReadOnlyList<SpecFile> specs) => specs.SelectMany(spec =>
    {
        XElement[] elements = [.. XDocument.Parse(spec.Text, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!.DescendantsAndSelf()];
        return Enumerable.Range(0, elements.Length).SelectMany(index => Of(specs, spec, elements[index], index));
    });

    private static IEnumerable<SpecVariant> Of(IReadOnlyList<SpecFile> specs, SpecFile spec, XElement element, int index)
    {
        string name = element.Name.LocalName;
        int line = ((IXmlLineInfo)element).LineNumber;
        if (element.Parent is not null)
        {
            yield return new(spec.Path, line, name, Shown(element), Documentation.Contains(name), Without(specs, spec, index, attribute: null));
        }

        foreach (string attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName))
        {
            if (!Spec.SpecGrammar.MandatoryOf(name).Contains(attribute) && !Traces.Contains(attribute))
            {
                yield return new(spec.Path, line, name, $"{Shown(element)}: {attribute}=\"{(string?)element.Attribute(attribute)}\"", Documentation.Contains(attribute), Without(specs, spec, index, attribute));
            }
        }
    }

    private static string Shown(XElement element) =>
        element.Name.LocalName + " " + string.Join(" ", Identities.Select(name => (string?)element.Attribute(name)).OfType<string>().Take(2));

    private static SpecFile[] Without(IReadOnlyList<SpecFile> specs, SpecFile spec, int index, string? attribute)
    {
        XDocument document = XDocument.Parse(spec.Text, LoadOptions.PreserveWhitespace);
        XElement element = document.Root!.DescendantsAndSelf().ElementAt(index);
        if (attribute is null)
        {
            element.Remove();
        }
        else
        {
            element.Attribute(attribute)!.Remove();
        }

        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(new StringWriter(text), new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            document.Save(writer);
        }

        return [.. specs.Select(other => other == spec ? spec with { Text = text.ToString() } : other)];
    }
}
