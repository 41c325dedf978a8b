using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a path brings to a build call.</summary>
/// <param name="Builder">The builder.</param>
/// <param name="Tested">The outcome keys of which the path has found out that they are among certain ones.</param>
/// <param name="HasCalled">Whether the path has called anything that the engine cannot see into.</param>
internal sealed record Arrival(BuilderValue Builder, HashSet<CodeValue> Tested, bool HasCalled)
{
    /// <summary>What the path has found out about the parameters of the method, for its callers; nothing where nobody asks.</summary>
    public FlowState Entry { get; init; } = FlowState.NothingKnown;

    /// <summary>The same as the method that was called sees it, where the build call is in there.</summary>
    public Arrival? OfCallee { get; init; }

    /// <summary>Null where the builder is not known.</summary>
    public static Arrival? TryCreate(BuilderValue? builder, FlowState state, FlowScope scope) =>
        builder is null ? null : new Arrival(builder, TestsIn(state, scope), state.HasCalled) { Entry = scope.EntryOf(state) };

    public bool Equals(Arrival? other) => other is not null
        && HasCalled == other.HasCalled
        && Builder.Equals(other.Builder)
        && Tested.SetEquals(other.Tested)
        && Entry.Equals(other.Entry)
        && Equals(OfCallee, other.OfCallee);

    public override int GetHashCode() => Builder.GetHashCode();

    public static HashSet<CodeValue> TestsIn(FlowState state, FlowScope scope)
    {
        var tests = new HashSet<CodeValue>();
        foreach (KeyValuePair<object, FlowValue> known in state.Known)
        {
            (object slot, FlowValue? value) = known.Value is CapturedSlot captured ? (captured.Slot, captured.Value) : (known.Key, known.Value);
            if (value is not CodeValue code)
                continue;

            // The key of an outcome, or one that somebody handed over by itself.
            INamedTypeSymbol? about = code.Outcome ?? (slot is ISymbol variable && scope.Contracts.CodedEnumOf(FlowScope.TypeOf(variable)) is { IsOpen: true } keys ? keys.Type : null);
            if (about is not null && code.Codes.Codes.Any() && scope.Contracts.IsNarrowed(about, code.Codes))
                tests.Add(code with { Outcome = about });
        }

        return tests;
    }
}
