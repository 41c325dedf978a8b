using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Where a value stands in a payload, so that it is made a string only when somebody asks for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonToken
{
    internal JsonToken(int start, int length, bool isEscaped)
    {
        Start = start;
        Length = length;
        IsEscaped = isEscaped;
    }

    /// <summary>Whether there is a value at all.</summary>
    public bool IsPresent => Start != 0;

    /// <summary>The offset of the opening quote of a text in the payload.</summary>
    public int Position => Start - 1;

    internal int Start { get; }

    internal int Length { get; }

    internal bool IsEscaped { get; }
}
