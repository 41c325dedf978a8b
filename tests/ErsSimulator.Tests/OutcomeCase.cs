using System;

namespace ErsSimulator.Tests;

/// <summary>A request that is refused.</summary>
/// <param name="Body">Sets the simulator up, and gives the body.</param>
internal sealed record OutcomeCase(Func<Simulator, string> Body);
