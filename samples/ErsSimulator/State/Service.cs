namespace ErsSimulator.State;

/// <summary>A service of a provider. Change it while no request is under way.</summary>
/// <param name="id">The id: digits.</param>
public sealed class Service(string id)
{
    /// <summary>The id.</summary>
    public string Id { get; } = id;

    /// <summary>The name, which answers display.</summary>
    public string Name { get; set; } = "Service " + id;

    /// <summary>Whether its slots can be booked through e-RS.</summary>
    public bool IsDirectlyBookable { get; set; } = true;

    /// <summary>Whether it is on offer.</summary>
    public bool IsAvailable { get; set; } = true;

    /// <summary>Whether it assesses referrals before it books; such a service is deferred to with the reason <c>TRIAGE</c>.</summary>
    public bool IsTriage { get; set; }

    /// <summary>The provider's system.</summary>
    public Pas Pas { get; } = new();
}
