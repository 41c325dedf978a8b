namespace ErsToolkit.Serialization;

/// <summary>An issue of a payload whose path, line and column are not put into words yet.</summary>
internal readonly struct FoundIssue
{
    private const int PositionBit = 30;
    private const int WarningBit = 60;

    public FoundIssue(int number, Severity severity, string key, ElementPath path, string? member, int position, string message)
    {
        Number = number;
        Severity = severity;
        Key = key;
        Path = path;
        Member = member;
        Position = position;
        Message = message;
    }

    /// <summary>How many issues were found before this one.</summary>
    public int Number { get; }

    public Severity Severity { get; }

    public string Key { get; }

    public ElementPath Path { get; }

    /// <summary>The name of the member below the path; <see langword="null"/> for none.</summary>
    public string? Member { get; }

    /// <summary>The offset in the payload.</summary>
    public int Position { get; }

    public string Message { get; }

    /// <summary>The order in which issues are listed: by place, and of one place in the order in which they were found.</summary>
    public long Place => ((long)Position << PositionBit) | (long)Number;

    /// <summary>The order in which issues are kept: a warning gives way to an error, and what comes later in the payload to what comes earlier.</summary>
    public long Weight => (Severity == Severity.Error ? 0 : 1L << WarningBit) | Place;
}
