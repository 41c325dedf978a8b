using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Where a reader passed over a member, to come back to it once it knows whether the object can have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemberPlace
{
    internal MemberPlace(int position, int start, int length)
    {
        Position = position;
        Start = start;
        Length = length;
    }

    /// <summary>Whether there is such a member, if only with null.</summary>
    public bool IsThere => Length != 0;

    /// <summary>The offset of the member's name in the payload.</summary>
    public int Position { get; }

    internal int Start { get; }

    internal int Length { get; }
}
