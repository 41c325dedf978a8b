using System.ComponentModel;
using ErsToolkit.Serialization;

namespace ErsToolkit.Http;

/// <summary>What a refusal says, as far as a log may have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ErsRefusal
{
    /// <summary>Initializes what a refusal says.</summary>
    /// <param name="key">The key as it was sent; empty for none.</param>
    /// <param name="isKnown">Whether the specification knows the key.</param>
    /// <param name="hasIssues">Whether the body says why.</param>
    /// <param name="next">What to do next.</param>
    /// <param name="isOpen">Whether it leaves open what became of the request.</param>
    public ErsRefusal(string key, bool isKnown, bool hasIssues, NextStep next, bool isOpen)
    {
        IsOpen = isOpen;
        Key = key;
        IsKnown = isKnown;
        HasIssues = hasIssues;
        Next = next;
    }

    /// <summary>The key as it was sent.</summary>
    public string Key { get; }

    /// <summary>Whether the specification knows the key.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether the body says why.</summary>
    public bool HasIssues { get; }

    /// <summary>Whether it leaves open what became of the request.</summary>
    public bool IsOpen { get; }

    /// <summary>What to do next.</summary>
    public NextStep Next { get; }

    /// <summary>The key as logs, metrics and audits may have it.</summary>
    internal string ShownKey => OutcomeText.Presentable(Key, IsKnown);
}
