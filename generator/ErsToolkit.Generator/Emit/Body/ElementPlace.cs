using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>An element with its place in the resource, and the names that follow from it.</summary>
/// <param name="element">The element.</param>
/// <param name="path">The path from the resource down.</param>
/// <param name="slice">The slice whose entries alone have the element; empty for one that does not depend on a slice.</param>
/// <param name="isEntry">Whether this is the entry of an array, not the array.</param>
internal sealed class ElementPlace(ElementModel element, string path, string slice = "", bool isEntry = false)
{
    public ElementModel Element { get; } = element;

    /// <summary>The path from the resource down; the index of a sliced array's entry stays open as <c>[*]</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Whether this is an array of one entry, not that entry.</summary>
    public bool IsArrayItself => Element is { Content: ContentKind.Object } && (Element.IsArray || Element.IsUnwrapped) && !isEntry;

    /// <summary>Whether the element is read only where it is an object: whether a mandatory one is, its parent looks.</summary>
    public bool IsKnownToBeObject => !isEntry && slice.Length == 0 && Element.Missing != Demand.None;

    /// <summary>Whether the element is, or stands in, an entry of a sliced array.</summary>
    public bool IsInSlice => Path.Contains("[*]");

    /// <summary>The part of the path that names methods and messages.</summary>
    public string Name => Path.IndexOf('.') < 0 ? Path : OperationPlan.Below(Path).Replace("[*]", slice.Length > 0 ? ":" + slice : "");

    public string Method => "Read" + MessageCatalog.PathName(Name) + (isEntry ? "Entry" : "");

    public string Members => MessageCatalog.PathName(Name) + "Members";

    public string Member => Names.Pascal(Element.Name);

    public string Parameters => IsInSlice ? ", int index, ref " + EmitContext.Serialization + "SliceTokens slice" : "";

    public string Arguments => IsInSlice ? ", index, ref slice" : "";

    /// <summary>An expression for the path as text; in a slice it costs an allocation, so it belongs where an issue is reported.</summary>
    public string PathText => PathOf("index");

    /// <summary>An expression for the path of an entry of this array.</summary>
    /// <param name="index">The variable with the index.</param>
    public string EntryText(string index) => new ElementPlace(Element, Path + "[*]").PathOf(index);

    public ElementPlace Child(ElementModel child) => new(child, Path + "." + child.Name, slice);

    /// <summary>The one entry of this array; one that may stand alone has the array's path.</summary>
    public ElementPlace Entry() => new(Element, Path + (Element.IsArray ? "[0]" : ""), slice, isEntry: true);

    /// <summary>Any entry of this sliced array.</summary>
    public ElementPlace SliceEntry() => new(Element with { Content = ContentKind.Object }, Path + "[*]", isEntry: true);

    /// <summary>An element that only the entries of one slice have, seen from an entry.</summary>
    public ElementPlace OwnChild(SliceModel owner, ElementModel child) => new(child, Path + "." + child.Name, owner.Name);

    /// <summary>The elements that only entries of some slices have, each name once. What they hold, and whether they may be absent, is for their slices to say.</summary>
    public IReadOnlyList<ElementModel> Shared => Element.Slices.SelectMany(owner => owner.Children).GroupBy(child => child.Name)
        .Select(group => group.First() with { Missing = Demand.None }).ToArray();

    private string PathOf(string index)
    {
        int open = Path.IndexOf("[*]", System.StringComparison.Ordinal);
        return open < 0
            ? Literal.Text(Path)
            : EmitContext.Serialization + "ElementPath.Entry(" + Literal.Text(Path.Substring(0, open)) + ", " + index + ", " + Literal.Text(Path.Substring(open + 3)) + ")";
    }
}
