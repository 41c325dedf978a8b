using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Spec;

/// <summary>An element of a spec file as it was written.</summary>
internal sealed class SpecNode(string name, SpecSpan span, IReadOnlyList<SpecAttribute> attributes)
{
    private readonly List<SpecNode> _children = [];

    public string Name { get; } = name;

    /// <summary>Where the element's name stands.</summary>
    public SpecSpan Span { get; } = span;

    public IReadOnlyList<SpecAttribute> Attributes { get; } = attributes;

    public IReadOnlyList<SpecNode> Children => _children;

    /// <summary>The element's own text with white space folded.</summary>
    public string Text { get; private set; } = "";

    public string? this[string attribute] => Find(attribute)?.Value;

    public SpecAttribute? Find(string attribute) => Attributes.FirstOrDefault(candidate => candidate.Name == attribute);

    /// <summary>Where the value of an attribute stands, or the element's name where it has none.</summary>
    public SpecSpan SpanOf(string attribute) => Find(attribute)?.ValueSpan ?? Span;

    public IEnumerable<SpecNode> ChildrenNamed(string name) => _children.Where(child => child.Name == name);

    public void Add(SpecNode child) => _children.Add(child);

    public void Remove(SpecNode child) => _children.Remove(child);

    public void Append(string text)
    {
        string[] words = (Text + " " + text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Text = string.Join(" ", words);
    }
}

/// <summary>An attribute of a spec file as it was written.</summary>
internal sealed record SpecAttribute(string Name, string Value, SpecSpan NameSpan, SpecSpan ValueSpan);
