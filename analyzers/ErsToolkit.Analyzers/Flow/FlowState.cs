using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What one path knows, by slot: locals, parameters, what is inside them, and the graph's captures. A slot that is missing is not known.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    public static readonly FlowState NothingKnown = new([], hasCalled: false);

    // Keyed by ILocalSymbol, IParameterSymbol, IFieldSymbol, Place, Question or CaptureId: all compare by value, and none equals another. A path knows few at a time, so that to look
    // at each takes less than to keep them in a dictionary.
    private readonly KeyValuePair<object, FlowValue>[] _known;
    private int _hash;

    private FlowState(KeyValuePair<object, FlowValue>[] known, bool hasCalled)
    {
        _known = known;
        HasCalled = hasCalled;
    }

    /// <summary>Whether anything was called that the engine cannot see into, so that more may have happened than it knows.</summary>
    public bool HasCalled { get; }

    /// <summary>All that is known, by slot.</summary>
    public IReadOnlyList<KeyValuePair<object, FlowValue>> Known => _known;

    public FlowValue? this[object slot] => IndexOf(slot) is >= 0 and var index ? _known[index].Value : null;

    public FlowState AfterCall() => HasCalled ? this : new FlowState(_known, hasCalled: true);

    /// <summary>A slot gets another value: nothing that was found out about the one before, or about what was inside it, is of use any more.</summary>
    public FlowState With(object slot, FlowValue? value) => value is null
        ? Without(slot)
        : (Concerns(slot) ? Each((key, known) => Parted(key, known, slot)) : this).Set(slot, value);

    /// <summary>What was found out about the value that a slot has, which may also be that of a field of a builder.</summary>
    public FlowState Knowing(object slot, CodeValue code) => Each((_, known) => OfBuilder(known, builder => builder.Knowing(slot, code))).Set(slot, code);

    /// <summary>What a condition has found out, which changes no value.</summary>
    public FlowState Answering(Question question, BoolValue answer) => Set(question, answer);

    public FlowState Without(object slot) => IndexOf(slot) >= 0 || Concerns(slot)
        ? Each((key, known) => key.Equals(slot) ? null : Parted(key, known, slot))
        : this;

    /// <summary>Only what is of use later, so that paths which differ in nothing else are one path again.</summary>
    public FlowState Keeping(Func<object, bool> isOfUse) => IsAllOfUse(isOfUse) ? this : Each((key, known) =>
        !isOfUse(key) ? null
        : known is VariableValue alias && !isOfUse(alias.Variable) ? this[alias.Variable]
        : OfBuilder(known, builder => builder.Change(fact => fact.From is not null && !isOfUse(fact.From), fact => fact with { From = null })));

    /// <summary>Paths that differ only in what has gone out of scope are one path again.</summary>
    public FlowState Leaving(ImmutableArray<ControlFlowRegion> regions)
    {
        FlowState state = this;
        foreach (ControlFlowRegion region in regions)
        {
            foreach (ILocalSymbol local in region.Locals)
                state = state.Without(local);
            foreach (CaptureId id in region.CaptureIds)
                state = state.Without(id);
        }

        return state;
    }

    public bool Equals(FlowState? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || GetHashCode() != other.GetHashCode() || HasCalled != other.HasCalled || _known.Length != other._known.Length)
            return false;
        foreach (KeyValuePair<object, FlowValue> known in _known)
        {
            if (!known.Value.Equals(other[known.Key]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    // At the first use: most states are on the way to another one, and nobody compares them. In whichever order the slots came to be known. Several threads
    // may ask for that of a summary: one word, which is 0 until it is known, is written in one go.
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            int hash = _known.Length;
            foreach (KeyValuePair<object, FlowValue> known in _known)
                hash ^= unchecked((known.Key.GetHashCode() * 31) + known.Value.GetHashCode());
            _hash = hash;
        }

        return _hash;
    }

    /// <summary>Whether anything that is known has to do with a slot beside its own value. Most assignments, and most of what goes out of scope, change nothing
    /// else.</summary>
    private bool Concerns(object slot)
    {
        foreach (KeyValuePair<object, FlowValue> known in _known)
        {
            if (IsAbout(known.Key, known.Value, slot) || BuilderIn(known.Value)?.IsReadFrom(slot) == true)
                return true;
        }

        return false;
    }

    private static bool IsAbout(object key, FlowValue known, object slot) =>
        slot.Equals((key as Place)?.Root) || slot.Equals((key as Question)?.Root) || slot.Equals((known as VariableValue)?.Variable);

    private static BuilderValue? BuilderIn(FlowValue known) => known as BuilderValue ?? (known as CapturedSlot)?.Value as BuilderValue;

    private int IndexOf(object slot)
    {
        for (int index = 0; index < _known.Length; index++)
        {
            if (ReferenceEquals(_known[index].Key, slot) || _known[index].Key.Equals(slot))
                return index;
        }

        return -1;
    }

    private FlowState Set(object slot, FlowValue value)
    {
        int index = IndexOf(slot);
        var known = new KeyValuePair<object, FlowValue>[index < 0 ? _known.Length + 1 : _known.Length];
        _known.CopyTo(known, 0);
        known[index < 0 ? _known.Length : index] = new KeyValuePair<object, FlowValue>(slot, value);
        return new FlowState(known, HasCalled);
    }

    /// <summary>Each value changed; those that are null then are not known any more.</summary>
    private FlowState Each(Func<object, FlowValue, FlowValue?> change)
    {
        KeyValuePair<object, FlowValue>[]? changed = null;
        int count = 0;
        for (int index = 0; index < _known.Length; index++)
        {
            KeyValuePair<object, FlowValue> known = _known[index];
            FlowValue? value = change(known.Key, known.Value);
            if (changed is null && !ReferenceEquals(value, known.Value))
            {
                changed = new KeyValuePair<object, FlowValue>[_known.Length];
                Array.Copy(_known, changed, index);
            }

            if (value is null)
                continue;
            if (changed is not null)
                changed[count] = ReferenceEquals(value, known.Value) ? known : new KeyValuePair<object, FlowValue>(known.Key, value);
            count++;
        }

        if (changed is null)
            return this;
        Array.Resize(ref changed, count);
        return new FlowState(changed, HasCalled);
    }

    private bool IsAllOfUse(Func<object, bool> isOfUse)
    {
        foreach (KeyValuePair<object, FlowValue> known in _known)
        {
            if (!isOfUse(known.Key)
                || (known.Value is VariableValue alias && !isOfUse(alias.Variable))
                || BuilderIn(known.Value)?.IsReadOnlyFrom(isOfUse) == false)
            {
                return false;
            }
        }

        return true;
    }

    private static FlowValue? Parted(object key, FlowValue known, object slot) =>
        IsAbout(key, known, slot) ? null : OfBuilder(known, builder => builder.Parted(slot));

    private static FlowValue OfBuilder(FlowValue known, Func<BuilderValue, BuilderValue> change) => known switch
    {
        BuilderValue builder => change(builder),
        CapturedSlot { Value: BuilderValue captured } target when change(captured) is var changed && !ReferenceEquals(changed, captured) => target with { Value = changed },
        _ => known,
    };
}
