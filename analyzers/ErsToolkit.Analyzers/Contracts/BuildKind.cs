namespace ErsToolkit.Analyzers.Contracts;

/// <summary>How a builder ends.</summary>
internal enum BuildKind
{
    /// <summary>A breach is an exception.</summary>
    Throwing,

    /// <summary>A breach is an answer, so that trying an invalid request is legitimate.</summary>
    Trying,

    /// <summary>A breach is an exception that somebody waits for, as a test does.</summary>
    Expecting,
}
