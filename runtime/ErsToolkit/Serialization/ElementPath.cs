using System.ComponentModel;
using System.Globalization;

namespace ErsToolkit.Serialization;

/// <summary>Where a reader stands in a payload. It costs nothing until an issue needs its text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ElementPath
{
    private readonly string _path;
    private readonly int _index;
    private readonly string? _rest;
    private readonly string? _element;

    /// <summary>A path without an open index.</summary>
    public ElementPath(string path)
    {
        _path = path;
        _index = -1;
        _rest = null;
        _element = null;
    }

    /// <summary>A path through entry <paramref name="index"/> of the array at <paramref name="array"/>.</summary>
    /// <param name="array">The path of the array.</param>
    /// <param name="index">The 0-based index of the entry.</param>
    /// <param name="rest">What follows the index, with its leading dot; empty for the entry itself.</param>
    public ElementPath(string array, int index, string rest)
    {
        _path = array;
        _index = index;
        _rest = rest;
        _element = null;
    }

    private ElementPath(string path, int index, string? rest, string element)
    {
        _path = path;
        _index = index;
        _rest = rest;
        _element = element;
    }

    /// <summary>The path of an element below this one.</summary>
    public ElementPath Element(string name) => new(_path, _index, _rest, name);

    /// <summary>The path as a FHIRPath element expression.</summary>
    public override string ToString()
    {
        string path = _rest is null ? _path : _path + "[" + _index.ToString(CultureInfo.InvariantCulture) + "]" + _rest;
        return _element is null ? path : path + "." + _element;
    }
}
