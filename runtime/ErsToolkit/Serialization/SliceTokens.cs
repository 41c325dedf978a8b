using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>What a reader found out about one entry of a sliced array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SliceTokens
{
    /// <summary>Stands among the kinds that were seen for an entry that is of none.</summary>
    public const uint Unclear = 1u << 31;

    /// <summary>The bit of the entry's slice, or 0.</summary>
    public uint Kind { get; set; }

    /// <summary>The offset of the identifier that has no value; 0 where it has one, or something in its place.</summary>
    public int WithoutValue { get; set; }

    /// <summary>Where the identifier's value stands.</summary>
    public JsonToken Value { get; set; }
}
