using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsSimulator.Faults;

/// <summary>All faults, so that a test can go through them.</summary>
public static class FaultCatalogue
{
    private static readonly Dictionary<string, Fault> ByName =
        ConnectionFaults.All.Concat(AnswerFaults.All).Concat(RefusalFaults.All).Concat(StatusFaults.All)
            .Concat(GatewayFaults.All).Concat(RedirectFaults.All).Concat(MismatchFaults.All)
            .ToDictionary(fault => fault.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The faults.</summary>
    public static IReadOnlyCollection<Fault> All => ByName.Values;

    /// <summary>Gives the fault of a name; null where there is none.</summary>
    public static Fault? Find(string name) => ByName.GetValueOrDefault(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Gives the fault of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Fault Get(string name) => Find(name) ?? throw new ArgumentException($"No fault is called '{name}'. There are: {string.Join(", ", ByName.Keys)}.", nameof(name));
}
