using System.ComponentModel;
using System.Globalization;

namespace ErsToolkit.Serialization;

/// <summary>The path of an element, as a FHIRPath element expression. One through an entry of an array becomes text only if its issue is kept.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ElementPath
{
    private const int NoIndex = -1;

    private readonly string _start;
    private readonly int _index;
    private readonly string _rest;

    private ElementPath(string start, int index, string rest)
    {
        _start = start;
        _index = index;
        _rest = rest;
    }

    /// <summary>Takes a path that is known as text.</summary>
    public static implicit operator ElementPath(string path) => new(path, NoIndex, "");

    /// <summary>Gives a path through an entry of an array.</summary>
    /// <param name="array">The path of the array.</param>
    /// <param name="index">The 0-based index of the entry.</param>
    /// <param name="rest">What follows the index, with its leading dot; empty for the entry itself.</param>
    public static ElementPath Entry(string array, int index, string rest) => new(array, index, rest);

    /// <summary>Gives a longer path.</summary>
    /// <param name="rest">What follows.</param>
    public ElementPath Then(string rest) => new(_start, _index, _rest + rest);

    /// <summary>Gives the path as text.</summary>
    public override string ToString() => _index == NoIndex ? _start + _rest : _start + "[" + _index.ToString(CultureInfo.InvariantCulture) + "]" + _rest;
}
