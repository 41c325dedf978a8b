using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace ErsToolkit.Tool.Importing;

/// <summary>An element of a spec that is being written, or a comment in it.</summary>
internal sealed class SpecElement
{
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<SpecElement> _children = [];

    private SpecElement(string name, string text) => (Name, Text) = (name, text);

    /// <summary>The name; empty for a comment.</summary>
    public string Name { get; }

    public string Text { get; set; }

    public IReadOnlyList<SpecElement> Children => _children;

    public bool IsComment => Name.Length == 0;

    /// <summary>The value of an attribute; <see langword="null"/> if it does not have it.</summary>
    public string? this[string attribute] => _attributes.Find(candidate => candidate.Name == attribute).Value;

    public static SpecElement Comment(string text) => new("", text);

    /// <param name="name">The name of the element.</param>
    /// <param name="attributes">Its attributes; one without a value is left out.</param>
    public static SpecElement Of(string name, params (string Name, string? Value)[] attributes)
    {
        var element = new SpecElement(name, "");
        element._attributes.AddRange(attributes.Where(attribute => attribute.Value is not null).Select(attribute => (attribute.Name, attribute.Value!)));
        return element;
    }

    public SpecElement Saying(string? text)
    {
        Text = OneLine(text ?? "");
        return this;
    }

    public SpecElement With(params IEnumerable<SpecElement?> children)
    {
        _children.AddRange(children.OfType<SpecElement>());
        return this;
    }

    /// <summary>The file: its text is where the language has it, right behind the start of its element.</summary>
    public string ToFile()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine("""<?xml version="1.0" encoding="utf-8"?>""");
        Write(writer, "");
        return writer.ToString();
    }

    public IEnumerable<SpecElement> AndAllBelow() => _children.SelectMany(child => child.AndAllBelow()).Prepend(this);

    private void Write(TextWriter writer, string indent)
    {
        if (IsComment)
        {
            // Two hyphens would end a comment.
            writer.WriteLine($"{indent}<!-- {OneLine(Text).Replace("--", "- -", System.StringComparison.Ordinal).TrimEnd('-')} -->");
            return;
        }

        writer.Write($"{indent}<{Name}{string.Concat(_attributes.Select(attribute => " " + new XAttribute(attribute.Name, Clean(attribute.Value))))}");
        if (_children.Count == 0)
        {
            writer.WriteLine(Text.Length == 0 ? "/>" : $">{new XText(Clean(Text))}</{Name}>");
            return;
        }

        writer.WriteLine(">" + new XText(Clean(Text)));
        foreach (SpecElement child in _children)
            child.Write(writer, indent + "  ");

        writer.WriteLine($"{indent}</{Name}>");
    }

    private static string OneLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));

    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
