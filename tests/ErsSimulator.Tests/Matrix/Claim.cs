namespace ErsSimulator.Tests;

/// <summary>What a client claims about a request.</summary>
internal enum Claim
{
    /// <summary>It was carried out.</summary>
    Done,

    /// <summary>It was not.</summary>
    NotDone,

    /// <summary>It does not know.</summary>
    Unknown,
}
