using System;
using System.Collections.Generic;

namespace ErsToolkit.Serialization;

/// <summary>What was read of a resource that any number of others may refer to: each of its elements is looked for, and judged, once.</summary>
internal sealed class ResourceMemory
{
    private readonly Dictionary<(string Path, string System), (string? Text, string Place)> _identifiers = new();
    private readonly Dictionary<string, DateTimeOffset?> _instants = new(StringComparer.Ordinal);

    public bool TryIdentifier(string path, string system, out string? text, out string place)
    {
        bool isKnown = _identifiers.TryGetValue((path, system), out (string? Text, string Place) known);
        (text, place) = isKnown ? known : (null, "");
        return isKnown;
    }

    public string? Remember(string path, string system, string? text, string place)
    {
        _identifiers[(path, system)] = (text, place);
        return text;
    }

    public bool TryInstant(string path, out DateTimeOffset? instant) => _instants.TryGetValue(path, out instant);

    public DateTimeOffset? Remember(string path, DateTimeOffset? instant) => _instants[path] = instant;

    /// <summary>Forgets the text of an identifier that was refused: it need not be judged again.</summary>
    public void Refuse(string place)
    {
        var refused = new List<(string, string)>();
        foreach (KeyValuePair<(string Path, string System), (string? Text, string Place)> identifier in _identifiers)
        {
            if (identifier.Value.Place == place)
            {
                refused.Add(identifier.Key);
            }
        }

        foreach ((string, string) key in refused)
        {
            _identifiers[key] = (null, place);
        }
    }
}
