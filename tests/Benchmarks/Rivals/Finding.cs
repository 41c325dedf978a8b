namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>What the check by hand says about an element.</summary>
internal sealed record Finding(Severity Severity, string Key, string Path);
