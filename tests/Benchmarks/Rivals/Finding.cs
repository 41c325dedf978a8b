namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>What the check by hand says about an element.</summary>
internal sealed record Finding(bool IsError, string Key, string Path);
