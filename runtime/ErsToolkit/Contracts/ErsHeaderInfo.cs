using System;
using System.Collections.Generic;

namespace ErsToolkit;

/// <summary>A header of an endpoint's request or of its answer.</summary>
public sealed class ErsHeaderInfo
{
    /// <summary>Initializes the information.</summary>
    public ErsHeaderInfo(string name, ErsHeaderPlace place, bool isRequired, bool isForbidden, bool isSecret, string scheme, IReadOnlyList<string> values)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Place = place;
        IsRequired = isRequired;
        IsForbidden = isForbidden;
        IsSecret = isSecret;
        Scheme = scheme ?? throw new ArgumentNullException(nameof(scheme));
        Values = values ?? throw new ArgumentNullException(nameof(values));
    }

    /// <summary>The header's name.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public ErsHeaderPlace Place { get; }

    /// <summary>Whether every request needs it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether no request may have it.</summary>
    public bool IsForbidden { get; }

    /// <summary>Whether its value must never stand in a log or a message.</summary>
    public bool IsSecret { get; }

    /// <summary>The word before the value, such as <c>Bearer</c>; empty where there is none.</summary>
    public string Scheme { get; }

    /// <summary>The only values that it takes; empty where it takes any.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
