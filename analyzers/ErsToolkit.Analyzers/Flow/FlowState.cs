using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What one path knows, by slot: locals, parameters, what is inside them, and the graph's captures. A slot that is missing is not known.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    public static readonly FlowState NothingKnown = new(ImmutableDictionary<object, FlowValue>.Empty, hasCalled: false);

    // Keyed by ILocalSymbol, IParameterSymbol, Place or CaptureId: all compare by value, and none equals another.
    private readonly ImmutableDictionary<object, FlowValue> _values;
    private int? _hash;

    private FlowState(ImmutableDictionary<object, FlowValue> values, bool hasCalled)
    {
        _values = values;
        HasCalled = hasCalled;
    }

    /// <summary>Whether anything was called that the engine cannot see into, so that more may have happened than it knows.</summary>
    public bool HasCalled { get; }

    /// <summary>All that is known of variables and of what is inside them.</summary>
    public IEnumerable<FlowValue> Values => _values.Values;

    public FlowValue? this[object slot] => _values.TryGetValue(slot, out FlowValue? value) ? value : null;

    public FlowState AfterCall() => HasCalled ? this : new FlowState(_values, hasCalled: true);

    /// <summary>A slot gets another value: nothing that was found out about the one before, or about what was inside it, is of use any more.</summary>
    public FlowState With(object slot, FlowValue? value) => Changed(Parted(_values, slot), slot, value);

    /// <summary>What was found out about the value that a slot has, which may also be that of a field of a builder.</summary>
    public FlowState Knowing(object slot, CodeValue code)
    {
        ImmutableDictionary<object, FlowValue> values = _values;
        foreach (KeyValuePair<object, FlowValue> pair in _values)
        {
            if (pair.Value is BuilderValue builder && builder.Knowing(slot, code) is var known && !ReferenceEquals(known, builder))
                values = values.SetItem(pair.Key, known);
            else if (pair.Value is CapturedSlot { Value: BuilderValue captured } target)
                values = values.SetItem(pair.Key, target with { Value = captured.Knowing(slot, code) });
        }

        return Changed(values, slot, code);
    }

    public FlowState Without(IEnumerable<object> slots)
    {
        ImmutableDictionary<object, FlowValue> values = slots.Aggregate(_values, (left, slot) => Parted(left, slot).Remove(slot));
        return ReferenceEquals(values, _values) ? this : new FlowState(values, HasCalled);
    }

    /// <summary>Paths that differ only in what has gone out of scope are one path again.</summary>
    public FlowState Leaving(IEnumerable<ControlFlowRegion> regions) =>
        regions.Aggregate(this, (state, region) => state.Without(region.Locals).Without(region.CaptureIds.Cast<object>()));

    public bool Equals(FlowState? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (GetHashCode() == other.GetHashCode()
                && HasCalled == other.HasCalled
                && _values.Count == other._values.Count
                && _values.All(pair => other._values.TryGetValue(pair.Key, out FlowValue? value) && pair.Value.Equals(value))));

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    // At the first use: most states are on the way to another one, and nobody compares them.
    public override int GetHashCode() =>
        _hash ??= _values.Aggregate(_values.Count, (hash, pair) => hash ^ unchecked((pair.Key.GetHashCode() * 31) + pair.Value.GetHashCode()));

    private FlowState Changed(ImmutableDictionary<object, FlowValue> values, object slot, FlowValue? value)
    {
        values = value is null ? values.Remove(slot) : values.SetItem(slot, value);
        return ReferenceEquals(values, _values) ? this : new FlowState(values, HasCalled);
    }

    private static ImmutableDictionary<object, FlowValue> Parted(ImmutableDictionary<object, FlowValue> before, object slot)
    {
        ImmutableDictionary<object, FlowValue> values = before;
        foreach (KeyValuePair<object, FlowValue> pair in before)
        {
            if (pair.Key is Place place && slot.Equals(place.Root))
                values = values.Remove(pair.Key);
            else if (pair.Value is BuilderValue builder && builder.Parted(slot) is var parted && !ReferenceEquals(parted, builder))
                values = values.SetItem(pair.Key, parted);
            else if (pair.Value is CapturedSlot { Value: BuilderValue captured } target)
                values = values.SetItem(pair.Key, target with { Value = captured.Parted(slot) });
        }

        return values;
    }
}
