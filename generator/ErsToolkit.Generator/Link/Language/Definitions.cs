using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>What is defined under names, in the order of the file.</summary>
/// <remarks>A definition that was reported has no value: what refers to it is not reported too, and neither is anything where a definition lost its name.</remarks>
internal sealed class Definitions<T>
    where T : class
{
    private readonly Dictionary<string, T?> _known = [];
    private readonly List<T> _usable = [];

    /// <summary>Whether something was reported that might have been what a reader looks for.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Whether something was reported and has no value, or may have been one of these.</summary>
    public bool HasGaps => IsIncomplete || _usable.Count < _known.Count;

    public IReadOnlyList<T> Usable => _usable;

    /// <summary>The names that can be used.</summary>
    public IEnumerable<string> Names => _known.Where(pair => pair.Value is not null).Select(pair => pair.Key);

    /// <summary>Adds a definition, or that one was reported. The first of a name counts.</summary>
    public void Add(string? name, T? definition)
    {
        IsIncomplete |= name is null;
        if (name is null || _known.ContainsKey(name))
        {
            return;
        }

        _known.Add(name, definition);
        if (definition is not null)
        {
            _usable.Add(definition);
        }
    }

    public void AddAll(Definitions<T> others)
    {
        IsIncomplete |= others.IsIncomplete;
        foreach (KeyValuePair<string, T?> pair in others._known)
        {
            Add(pair.Key, pair.Value);
        }
    }

    public T? Find(string name) => _known.TryGetValue(name, out T? found) ? found : null;

    /// <summary>Whether a name is defined, if only by something that was reported, or may be.</summary>
    public bool MayHave(string name) => IsIncomplete || _known.ContainsKey(name);
}
