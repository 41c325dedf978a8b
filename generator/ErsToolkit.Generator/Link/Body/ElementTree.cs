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

    /// <summary>Finds or makes the element at a path; array elements end with <c>[]</c> or <c>{}</c>.</summary>
    /// <remarks>
    /// What an optional statement's path holds behind the first array is mandatory all the same: an entry that does not carry it has no purpose.
    /// </remarks>
    public ElementTree At(string path, Demand missing)
    {
        ElementTree element = this;
        Demand demand = missing;
        foreach (string part in path.Split('.'))
        {
            element = element.Child(ElementPaths.Bare(part));
            element.IsArray |= ElementPaths.IsArray(part);
            element.IsUnwrapped |= ElementPaths.IsUnwrapped(part);
            element.Missing = (Demand)Math.Max((int)element.Missing, (int)demand);
            demand = element.IsArray || element.IsUnwrapped ? Demand.Error : demand;
        }

        return element;
    }

    /// <summary>Gives the tree as a model.</summary>
    public ElementModel ToModel()
    {
        EquatableArray<ElementModel> children = new(_children.Select(child => child.ToModel()));
        return (Content ?? new ElementModel { Name = Name, Content = ContentKind.Object }) with
        {
            IsArray = IsArray,
            IsUnwrapped = IsUnwrapped,
            Missing = Missing,
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
