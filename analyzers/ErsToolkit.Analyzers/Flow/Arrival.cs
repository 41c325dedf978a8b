using System.Collections.Generic;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a path brings to a build call.</summary>
/// <param name="Builder">The builder.</param>
/// <param name="Tested">The outcome keys of which the path has found out that they are among certain ones.</param>
/// <param name="HasCalled">Whether the path has called anything that the engine cannot see into.</param>
internal sealed record Arrival(BuilderValue Builder, HashSet<CodeValue> Tested, bool HasCalled)
{
    /// <summary>Null where the builder is not known.</summary>
    public static Arrival? TryCreate(BuilderValue? builder, FlowState state) => builder is null ? null : new Arrival(builder, TestsIn(state), state.HasCalled);

    public bool Equals(Arrival? other) => other is not null && HasCalled == other.HasCalled && Builder.Equals(other.Builder) && Tested.SetEquals(other.Tested);

    public override int GetHashCode() => Builder.GetHashCode();

    private static HashSet<CodeValue> TestsIn(FlowState state)
    {
        var tests = new HashSet<CodeValue>();
        foreach (FlowValue value in state.Values)
        {
            if ((value is CapturedSlot captured ? captured.Value : value) is CodeValue { Outcome: not null, Codes.IsKnown: true } test)
                tests.Add(test);
        }

        return tests;
    }
}
