using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit;

/// <summary>An element with its place in the resource, and the names that follow from it.</summary>
internal sealed class ElementPlace(ElementModel element, string path)
{
    public ElementModel Element { get; } = element;

    /// <summary>The path from the resource down; the index of a sliced array's entry stays open as <c>[*]</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Whether this is an array of one entry, not that entry.</summary>
    public bool IsArrayItself => Element is { IsArray: true, Content: ContentKind.Object } && !Path.EndsWith("]", System.StringComparison.Ordinal);

    /// <summary>Whether the element is, or stands in, an entry of a sliced array.</summary>
    public bool IsInSlice => Path.Contains("[*]");

    /// <summary>The part of the path that names methods and messages.</summary>
    public string Name => Path.IndexOf('.') < 0 ? Path : OperationPlan.Below(Path).Replace("[*]", "");

    public string Method => "Read" + MessageCatalog.PathName(Name) + (Path.EndsWith("]", System.StringComparison.Ordinal) ? "Entry" : "");

    public string Members => MessageCatalog.PathName(Name) + "Members";

    public string Member => Names.Pascal(Element.Name);

    public string Parameters => IsInSlice ? ", int index, ref " + EmitContext.Serialization + "SliceTokens slice" : "";

    public string Arguments => IsInSlice ? ", index, ref slice" : "";

    /// <summary>An expression for the path as text; in a slice it costs an allocation, so it belongs where an issue is reported.</summary>
    public string PathText => PathOf("index");

    /// <summary>An expression for the path of an entry of this array.</summary>
    /// <param name="index">The variable with the index.</param>
    public string EntryText(string index) => new ElementPlace(Element, Path + "[*]").PathOf(index);

    public ElementPlace Child(ElementModel child) => new(child, Path + "." + child.Name);

    /// <summary>The one entry of this array.</summary>
    public ElementPlace Entry() => new(Element, Path + "[0]");

    /// <summary>Any entry of this sliced array.</summary>
    public ElementPlace SliceEntry() => new(Element with { Content = ContentKind.Object }, Path + "[*]");

    private string PathOf(string index)
    {
        int open = Path.IndexOf("[*]", System.StringComparison.Ordinal);
        return open < 0
            ? Literal.Text(Path)
            : EmitContext.Serialization + "ElementPath.Entry(" + Literal.Text(Path.Substring(0, open)) + ", " + index + ", " + Literal.Text(Path.Substring(open + 3)) + ")";
    }
}
