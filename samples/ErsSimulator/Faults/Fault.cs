using System;
using System.Threading.Tasks;

namespace ErsSimulator.Faults;

/// <summary>Something that goes wrong between a client and e-RS. <see cref="FaultCatalogue"/> has them all.</summary>
public sealed class Fault
{
    internal Fault(string name, string description, FaultMoment moment, Func<FaultScene, Task> strike)
    {
        Name = name;
        Description = description;
        Moment = moment;
        StrikeAsync = strike;
    }

    /// <summary>The name, as scenarios write it.</summary>
    public string Name { get; }

    /// <summary>What the client sees of it, in one sentence.</summary>
    public string Description { get; }

    /// <summary>Whether e-RS carries out what was asked, as far as it is in order, although the client may not learn of it.</summary>
    public bool IsCarriedOut => Moment == FaultMoment.Afterwards;

    internal FaultMoment Moment { get; }

    internal Func<FaultScene, Task> StrikeAsync { get; }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
