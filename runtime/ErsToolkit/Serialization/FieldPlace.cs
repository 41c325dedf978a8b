using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Where a reader found a field of which another decides whether it may be there at all, and the issues that were found in it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FieldPlace
{
    internal FieldPlace(int position, int firstIssue, int issueCount)
    {
        Position = position;
        FirstIssue = firstIssue;
        IssueCount = issueCount;
    }

    /// <summary>Whether the field is there.</summary>
    public bool IsPresent => Position != 0;

    /// <summary>The offset of the member's name in the payload.</summary>
    public int Position { get; }

    internal int FirstIssue { get; }

    internal int IssueCount { get; }
}
