using System;

namespace ErsToolkit.Benchmarks;

/// <summary>One way to do a job. <paramref name="Once"/> does it once and returns something that depends on the work, so that none of it can be left out.</summary>
internal sealed record Contestant(string Name, Func<int> Once);
