using System;
using System.Collections.Generic;
using BookOrDefer.Editions;
using ErsToolkit;

namespace BookOrDefer.Rebuilding;

/// <summary>What became of one file whose values were taken through the builder.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="IsBuilt">Whether it could be built again; a payload that is not valid cannot.</param>
/// <param name="Result">The issues, of a payload that is not valid.</param>
/// <param name="Differences">In what the new request differs from the file; none where it does not.</param>
internal sealed record RebuiltPayload(string File, bool IsBuilt, ValidationResult Result, IReadOnlyList<Difference> Differences)
{
    public bool IsEqual => IsBuilt && Differences.Count == 0;

    public static RebuiltPayload Rebuild(string file, ReadOnlySpan<byte> payload, IEdition edition)
    {
        byte[]? rebuilt = edition.Rebuild(payload, out ValidationResult why);
        IReadOnlyList<Difference> differences = rebuilt is null ? [] : JsonComparison.Compare(payload, rebuilt);
        return new RebuiltPayload(file, rebuilt is not null, why, differences);
    }
}
