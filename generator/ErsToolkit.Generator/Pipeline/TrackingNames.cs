namespace ErsToolkit.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, for the tests that watch which of them run again.</summary>
internal static class TrackingNames
{
    public const string ReadSpec = nameof(ReadSpec);
    public const string ParseSpec = nameof(ParseSpec);
    public const string ReadSelection = nameof(ReadSelection);
    public const string ReadFacts = nameof(ReadFacts);
    public const string Link = nameof(Link);
    public const string ReadVisible = nameof(ReadVisible);
    public const string LeaveOut = nameof(LeaveOut);
    public const string SelectProblems = nameof(SelectProblems);
    public const string SelectModels = nameof(SelectModels);
    public const string Plan = nameof(Plan);
    public const string Emit = nameof(Emit);
}
