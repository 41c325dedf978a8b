using System;

namespace ErsSimulator.Scenarios;

/// <summary>A situation for a simulator, as JSON describes it. The README of the sample has an example of each member.</summary>
public sealed class Scenario
{
    private readonly Action<Simulator> _change;

    private Scenario(Action<Simulator> change)
    {
        _change = change;
    }

    /// <summary>Reads a scenario.</summary>
    /// <param name="utf8Json">The JSON; comments are accepted.</param>
    /// <exception cref="ScenarioException">It cannot be read. The message has line and column, and says what should stand there.</exception>
    public static Scenario Parse(ReadOnlySpan<byte> utf8Json)
    {
        var text = new ScenarioText(utf8Json);
        text.Next();
        Action<Simulator> change = Shapes.OfScenario.Read(ref text);
        text.End();
        return new Scenario(change);
    }

    internal void ApplyTo(Simulator simulator) => _change(simulator);
}
