using System;

namespace ErsToolkit.Analyzers.Results;

/// <summary>What may have become of a request that was sent.</summary>
[Flags]
internal enum Cases
{
    None = 0,

    /// <summary>The server carried it out.</summary>
    CarriedOut = 1,

    /// <summary>The server refused it, and carried nothing out.</summary>
    Refused = 2,

    /// <summary>The outcome is unknown, and the server may have received the request.</summary>
    Arrived = 4,

    /// <summary>The outcome is unknown to the network, but no connection came about.</summary>
    NotArrived = 8,

    Unknown = Arrived | NotArrived,

    All = CarriedOut | Refused | Unknown,
}
