using System.Collections.Generic;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a path brings to a build call.</summary>
/// <param name="Builder">The builder.</param>
/// <param name="Tested">The outcome keys of which the path has found out that they are among certain ones.</param>
/// <param name="HasCalled">Whether the path has called anything that the engine cannot see into.</param>
internal sealed record Arrival(BuilderValue Builder, HashSet<CodeValue> Tested, bool HasCalled)
{
    public bool Equals(Arrival? other) => other is not null && HasCalled == other.HasCalled && Builder.Equals(other.Builder) && Tested.SetEquals(other.Tested);

    public override int GetHashCode() => Builder.GetHashCode();
}
