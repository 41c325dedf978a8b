using System;
using System.ComponentModel;

namespace ErsToolkit;

/// <summary>A row of an endpoint's table of outcomes: what a key may mean, or a status that comes without one. Several rows may have one key.</summary>
public sealed class ErsOutcomeInfo
{
    /// <summary>Initializes the information.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ErsOutcomeInfo(string code, string status, string meaning, NextStep next, string path, OutcomeFinder finder, bool isOfStatusAlone, bool mayHaveBeenCarriedOut = false)
    {
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Status = status ?? throw new ArgumentNullException(nameof(status));
        Meaning = meaning ?? throw new ArgumentNullException(nameof(meaning));
        Next = next;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Finder = finder;
        IsOfStatusAlone = isOfStatusAlone;
        MayHaveBeenCarriedOut = mayHaveBeenCarriedOut;
    }

    /// <summary>The key as it stands in JSON; empty in a row of a status that tells no key.</summary>
    public string Code { get; }

    /// <summary>The HTTP status with which it comes, several separated by blanks, or a class of them such as <c>5xx</c>; empty where the specification does not say.</summary>
    public string Status { get; }

    /// <summary>Whether the row is that of an answer which has nothing but its status.</summary>
    public bool IsOfStatusAlone { get; }

    /// <summary>What it means, in a sentence for people; it holds nothing of any request.</summary>
    public string Meaning { get; }

    /// <summary>What to do next where this is what it means. An outcome's own next step is the most cautious of all its rows.</summary>
    public NextStep Next { get; }

    /// <summary>The FHIRPath of the element that it is about; empty where no single one is.</summary>
    public string Path { get; }

    /// <summary>Who can find it.</summary>
    public OutcomeFinder Finder { get; }

    /// <summary>Whether the request may have been carried out all the same.</summary>
    public bool MayHaveBeenCarriedOut { get; }

    /// <summary>Gives key or status, and the meaning.</summary>
    public override string ToString() => (Code.Length > 0 ? Code : Status) + ": " + Meaning;
}
