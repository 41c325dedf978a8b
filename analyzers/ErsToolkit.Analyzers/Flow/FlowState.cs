using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What one path knows: the values of locals and of the graph's captures. A slot that is missing is not known.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    public static readonly FlowState NothingKnown = new(ImmutableDictionary<object, FlowValue>.Empty);

    // Keyed by ILocalSymbol or CaptureId: both compare by value, and neither equals the other.
    private readonly ImmutableDictionary<object, FlowValue> _values;
    private readonly int _hash;

    private FlowState(ImmutableDictionary<object, FlowValue> values)
    {
        _values = values;
        _hash = values.Aggregate(values.Count, (hash, pair) => hash ^ unchecked((pair.Key.GetHashCode() * 31) + pair.Value.GetHashCode()));
    }

    public FlowValue? this[object slot] => _values.TryGetValue(slot, out FlowValue? value) ? value : null;

    public FlowState With(object slot, FlowValue? value)
    {
        ImmutableDictionary<object, FlowValue> values = value is null ? _values.Remove(slot) : _values.SetItem(slot, value);
        return ReferenceEquals(values, _values) ? this : new FlowState(values);
    }

    public FlowState Without(IEnumerable<object> slots)
    {
        ImmutableDictionary<object, FlowValue> values = _values.RemoveRange(slots);
        return ReferenceEquals(values, _values) ? this : new FlowState(values);
    }

    /// <summary>Paths that differ only in what has gone out of scope are one path again.</summary>
    public FlowState Leaving(IEnumerable<ControlFlowRegion> regions) =>
        regions.Aggregate(this, (state, region) => state.Without(region.Locals).Without(region.CaptureIds.Cast<object>()));

    public bool Equals(FlowState? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_hash == other._hash
                && _values.Count == other._values.Count
                && _values.All(pair => other._values.TryGetValue(pair.Key, out FlowValue? value) && pair.Value.Equals(value))));

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    public override int GetHashCode() => _hash;
}
