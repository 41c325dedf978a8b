namespace BookOrDefer.Rebuilding;

/// <summary>Where what was built differs from the file, and how; without the values, which may be personal.</summary>
/// <param name="Path">The element as a FHIRPath.</param>
/// <param name="What">How it differs, in words.</param>
internal sealed record Difference(string Path, string What);
