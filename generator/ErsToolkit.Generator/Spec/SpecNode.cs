using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ErsToolkit.Generator.Spec;

/// <summary>An element of a spec file as it was written.</summary>
internal sealed class SpecNode(string name, SpecSpan span, IReadOnlyList<SpecAttribute> attributes)
{
    private readonly List<SpecNode> _children = [];
    private readonly List<SpecNode> _lost = [];
    private readonly StringBuilder _text = new();

    public string Name { get; } = name;

    /// <summary>Where the element's name stands.</summary>
    public SpecSpan Span { get; } = span;

    public IReadOnlyList<SpecAttribute> Attributes { get; } = attributes;

    public IReadOnlyList<SpecNode> Children => _children;

    /// <summary>The children that were reported and taken out. What would follow from their absence is not reported too.</summary>
    public IReadOnlyList<SpecNode> Lost => _lost;

    /// <summary>The element's own text with white space folded.</summary>
    public string Text => string.Join(" ", _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where the element's own text starts; <see langword="null"/> where it has none.</summary>
    public SpecSpan? TextSpan { get; private set; }

    public string? this[string attribute] => Find(attribute)?.Value;

    public SpecAttribute? Find(string attribute) => Attributes.FirstOrDefault(candidate => candidate.Name == attribute);

    /// <summary>Where the value of an attribute stands, or the element's name where it has none.</summary>
    public SpecSpan SpanOf(string attribute) => Find(attribute)?.ValueSpan ?? Span;

    /// <summary>Where a part of the value of an attribute stands.</summary>
    public SpecSpan SpanOf(string attribute, int start, int length) => Find(attribute) is SpecAttribute found ? found.Lines.PartSpan(found.ValueSpan, start, length) : Span;

    public IEnumerable<SpecNode> ChildrenNamed(string name) => _children.Where(child => child.Name == name);

    /// <summary>The element itself, and all in it, in the order of the file.</summary>
    public IEnumerable<SpecNode> AndAllBelow() => _children.SelectMany(child => child.AndAllBelow()).Prepend(this);

    public void Add(SpecNode child) => _children.Add(child);

    /// <summary>Takes out the children that cannot be used.</summary>
    public void Keep(Func<SpecNode, bool> isUsable)
    {
        SpecNode[] all = _children.ToArray();
        _children.Clear();
        foreach (SpecNode child in all)
        {
            (isUsable(child) ? _children : _lost).Add(child);
        }
    }

    /// <summary>Remembers children that were taken out of what this element was made of.</summary>
    public void Lose(IEnumerable<SpecNode> nodes) => _lost.AddRange(nodes);

    public void AppendTextOf(SpecNode other)
    {
        if (other.TextSpan is SpecSpan span)
        {
            Append(other.Text, span);
        }
    }

    public void Append(string text, SpecSpan span)
    {
        TextSpan ??= span;
        _text.Append(text).Append(' ');
    }
}

/// <summary>An attribute of a spec file as it was written.</summary>
internal sealed record SpecAttribute(string Name, string Value, SpecSpan NameSpan, SpecSpan ValueSpan, TextLines Lines);
