using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>An element while statements are still added to it.</summary>
internal sealed class ElementTree(string name)
{
    private readonly List<ElementTree> _children = [];

    public string Name { get; } = name;

    public bool IsArray { get; private set; }

    public bool IsUnwrapped { get; private set; }

    public Demand Missing { get; private set; }

    /// <summary>What a statement says of the element; <see langword="null"/> for one that only holds others.</summary>
    public ElementModel? Content { get; set; }

    /// <summary>How many statements put something in the element, or make it something.</summary>
    private int Uses { get; set; }

    /// <summary>Finds or makes the element at a path; array elements end with <c>[]</c> or <c>{}</c>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="missing">What it means when the element is absent.</param>
    /// <param name="isUse">Whether a request may have the element: one that it should not have is no reason for what is around it.</param>
    public ElementTree At(string path, Demand missing, bool isUse = true)
    {
        ElementTree element = this;
        foreach (string part in path.Split('.'))
        {
            element = element.Child(ElementPaths.Bare(part));
            element.IsArray |= ElementPaths.IsArray(part);
            element.IsUnwrapped |= ElementPaths.IsUnwrapped(part);
            element.Missing = (Demand)Math.Max((int)element.Missing, (int)missing);
            element.Uses += isUse ? 1 : 0;
        }

        return element;
    }

    /// <summary>Gives the path of the outermost element that is there for one statement alone: where what the statement says is missing, or should not be.</summary>
    public string OuterPath(string path)
    {
        ElementTree element = this;
        string[] parts = path.Split('.');
        int count = 0;
        do
        {
            element = element.Child(ElementPaths.Bare(parts[count]));
            count++;
        }
        while (element.Uses > 1 && count < parts.Length);

        string outer = ElementPaths.Shown(string.Join(".", parts.Take(count - 1)));
        return Name + "." + (outer.Length > 0 ? outer + "." : "") + element.Name;
    }

    /// <summary>Gives the tree as a model.</summary>
    public ElementModel ToModel() => ToModel(isWholeEntry: false);

    /// <param name="isWholeEntry">Whether the element is all that an entry of an array is there for: an entry without it has no purpose.</param>
    private ElementModel ToModel(bool isWholeEntry)
    {
        bool isEntry = isWholeEntry || ((IsArray || IsUnwrapped) && Uses == 1);
        EquatableArray<ElementModel> children = new(_children.Select(child => child.ToModel(isEntry)));
        return (Content ?? new ElementModel { Name = Name, Content = ContentKind.Object }) with
        {
            IsArray = IsArray,
            IsUnwrapped = IsUnwrapped,
            Missing = isWholeEntry && Uses > 0 ? Demand.Error : Missing,
            Children = Content is { Children.Count: > 0 } ? Content.Children : children,
        };
    }

    private ElementTree Child(string name)
    {
        ElementTree? child = _children.Find(candidate => candidate.Name == name);
        if (child is null)
        {
            child = new ElementTree(name);
            _children.Add(child);
        }

        return child;
    }
}
