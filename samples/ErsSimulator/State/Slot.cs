using System;

namespace ErsSimulator.State;

/// <summary>A slot of a service. Change it while no request is under way.</summary>
/// <param name="id">The id: digits.</param>
public sealed class Slot(string id)
{
    /// <summary>The id.</summary>
    public string Id { get; } = id;

    /// <summary>The id of the service.</summary>
    public string Service { get; set; } = "";

    /// <summary>When it starts.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset End { get; set; }

    /// <summary>Whether nobody has it.</summary>
    public bool IsFree { get; set; } = true;

    /// <summary>The priority that it is meant for; null for any. A search for a higher one finds it too.</summary>
    public Priority? Priority { get; set; }

    /// <summary>The SDS user id of the clinician to whom its schedule is allocated; null for none.</summary>
    public string? Clinician { get; set; }

    /// <summary>Whether a provider's system is being asked for it.</summary>
    internal bool IsHeld { get; set; }

    /// <summary>Whether a search finds it, and a booking may take it.</summary>
    internal bool IsOnOffer => IsFree && !IsHeld;
}
