using System;
using System.Collections.Generic;

namespace ErsSimulator.Scenarios;

/// <summary>What a scenario says of one thing.</summary>
internal sealed class Entry<T>
{
    private readonly List<Action<T>> _changes = [];

    /// <summary>The id of the thing; null where the scenario names none.</summary>
    public string? Id { get; set; }

    public void Then(Action<T> change) => _changes.Add(change);

    public void Apply(T target) => _changes.ForEach(change => change(target));
}
