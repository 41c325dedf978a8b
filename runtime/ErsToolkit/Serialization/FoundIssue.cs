namespace ErsToolkit.Serialization;

/// <summary>An issue of a payload whose line and column are not worked out yet.</summary>
internal readonly struct FoundIssue
{
    public FoundIssue(int number, Severity severity, string key, string path, int position, string message)
    {
        Number = number;
        Severity = severity;
        Key = key;
        Path = path;
        Position = position;
        Message = message;
    }

    /// <summary>How many issues were found before this one.</summary>
    public int Number { get; }

    public Severity Severity { get; }

    public string Key { get; }

    public string Path { get; }

    /// <summary>The offset in the payload.</summary>
    public int Position { get; }

    public string Message { get; }

    /// <summary>The order in which issues are listed.</summary>
    public static int ByPlace(FoundIssue one, FoundIssue other) =>
        one.Position != other.Position ? one.Position.CompareTo(other.Position) : one.Number.CompareTo(other.Number);

    /// <summary>The order in which issues are found.</summary>
    public static int ByNumber(FoundIssue one, FoundIssue other) => one.Number.CompareTo(other.Number);

    /// <summary>The order in which issues are kept: a warning gives way to an error, and what comes later in the payload to what comes earlier.</summary>
    public static int ByWeight(FoundIssue one, FoundIssue other) =>
        one.Severity != other.Severity ? (int)other.Severity - (int)one.Severity : ByPlace(one, other);
}
