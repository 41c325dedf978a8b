namespace ErsToolkit.Tool.Judging;

/// <summary>Something wrong with a payload.</summary>
/// <param name="IsError">Whether it is an error, and not a warning.</param>
/// <param name="Key">The outcome that it raises.</param>
/// <param name="Path">The element.</param>
/// <param name="Position">Its offset in the payload.</param>
/// <param name="Message">What is wrong. It never repeats what the payload holds.</param>
internal sealed record Finding(bool IsError, string Key, string Path, int Position, string Message);
