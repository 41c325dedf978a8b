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

    /// <summary>A path without an open index.</summary>
    public ElementPath(string path)
    {
        _path = path;
        _index = -1;
        _rest = null;
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
    }

    /// <summary>The path of a member of the element at this path.</summary>
    public string Member(string name) => ToString() + "." + name;

    /// <summary>The path as a FHIRPath element expression.</summary>
    public override string ToString() =>
        _rest is null ? _path : _path + "[" + _index.ToString(CultureInfo.InvariantCulture) + "]" + _rest;
}
