namespace ErsToolkit.Http.Answers;

/// <summary>What an answer has at a place.</summary>
/// <param name="Count">How many values there are, of whatever kind.</param>
/// <param name="IsRepeated">Whether there is more than one, or an element on the way to it appears more than once, so that readers may take different ones.</param>
/// <param name="Text">The first value, if it is a text.</param>
internal readonly record struct AnswerValues(int Count, bool IsRepeated, string? Text)
{
    public bool IsNone => Count == 0;

    /// <summary>The value; null where there is none, more than one, or one that is not a text.</summary>
    public string? Single => Count == 1 && !IsRepeated ? Text : null;
}
