using System;

namespace ErsToolkit.Benchmarks.Hostile;

/// <summary>Payloads of one shape in any size, and what reads them.</summary>
/// <param name="Name">What they are full of.</param>
/// <param name="Make">Gives one of at most so many bytes.</param>
/// <param name="Read">Reads it, and returns something that depends on the work.</param>
internal sealed record Family(string Name, Func<int, byte[]> Make, Func<byte[], int> Read);
