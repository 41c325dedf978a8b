namespace ErsToolkit.Tool.Judging;

/// <summary>Something wrong with a payload.</summary>
/// <param name="IsError">Whether it is an error, and not a warning.</param>
/// <param name="Key">The outcome that it raises.</param>
/// <param name="Path">The element.</param>
/// <param name="Message">What is wrong. It never repeats what the payload holds.</param>
/// <param name="Position">Its offset in the payload, behind a byte order mark.</param>
internal sealed record Finding(bool IsError, string Key, string Path, string Message, int Position)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 units.</summary>
    public int Column { get; init; }
}
