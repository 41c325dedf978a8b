using System;

namespace ErsSimulator.Tests;

/// <summary>A request that is refused.</summary>
/// <param name="Row">The row of the source's table, from 1; 0 where only edition <c>current</c> has one, or where the row is another's too.</param>
/// <param name="Key">The key with which it is refused.</param>
/// <param name="Why">What is so.</param>
/// <param name="Body">Sets the simulator up, and gives the body.</param>
internal sealed record OutcomeCase(int Row, string Key, string Why, Func<Simulator, string> Body)
{
    public string Name => Key + ": " + Why;
}
