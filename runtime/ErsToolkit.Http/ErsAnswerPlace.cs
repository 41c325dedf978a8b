using System;
using System.ComponentModel;

namespace ErsToolkit.Http;

/// <summary>Where the answer to a request has a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ErsAnswerPlace
{
    /// <summary>Initializes the place of an element.</summary>
    /// <param name="path">The path from the resource down, as issues show it.</param>
    public ErsAnswerPlace(string path)
        : this(path, "", "", "")
    {
    }

    /// <summary>Initializes the place of a value in whichever entry of an array has its system.</summary>
    /// <param name="path">The path of the array.</param>
    /// <param name="by">The path from an entry to what has the system; empty where the entry itself has it.</param>
    /// <param name="system">The system.</param>
    /// <param name="leaf">The name of the value beside the system.</param>
    public ErsAnswerPlace(string path, string by, string system, string leaf)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        By = by ?? throw new ArgumentNullException(nameof(by));
        System = system ?? throw new ArgumentNullException(nameof(system));
        Leaf = leaf ?? throw new ArgumentNullException(nameof(leaf));
    }

    /// <summary>The path from the resource down.</summary>
    public string Path { get; }

    /// <summary>The path from an entry to what has the system.</summary>
    public string By { get; }

    /// <summary>The system of an identifier or a coding; empty where <see cref="Path"/> leads to the value.</summary>
    public string System { get; }

    /// <summary>The name of the value beside the system.</summary>
    public string Leaf { get; }
}
