using System.ComponentModel;
using System.Globalization;

namespace ErsToolkit.Serialization;

/// <summary>Puts together the path of an element in an array. Generated readers do it only where an issue needs the path.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ElementPath
{
    /// <summary>Gives a path through an entry of an array, as a FHIRPath element expression.</summary>
    /// <param name="array">The path of the array.</param>
    /// <param name="index">The 0-based index of the entry.</param>
    /// <param name="rest">What follows the index, with its leading dot; empty for the entry itself.</param>
    public static string Entry(string array, int index, string rest) => array + "[" + index.ToString(CultureInfo.InvariantCulture) + "]" + rest;
}
