using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ErsSimulator.Faults;

/// <summary>The faults that wait for requests to come.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, SimulatedCall Call)> _faults = [];

    /// <summary>The faults to come, in their order.</summary>
    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults.Select(one => one.Fault)];
            }
        }
    }

    /// <summary>Lets the next requests go wrong, after those for which something is planned already.</summary>
    /// <param name="fault">The name of a fault in the <see cref="FaultCatalogue"/>.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="call">Which requests.</param>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    public void Next(string fault, int times = 1, SimulatedCall call = SimulatedCall.Appointment) => Next(FaultCatalogue.Get(fault), times, call);

    /// <summary>Lets the next requests go wrong, after those for which something is planned already.</summary>
    public void Next(Fault fault, int times = 1, SimulatedCall call = SimulatedCall.Appointment)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
        {
            _faults.AddRange(Enumerable.Repeat((fault, call), times));
        }
    }

    /// <summary>Lets nothing more go wrong.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal Fault? Take(SimulatedCall call)
    {
        lock (_gate)
        {
            int index = _faults.FindIndex(one => one.Call == call);
            if (index < 0)
                return null;

            Fault fault = _faults[index].Fault;
            _faults.RemoveAt(index);
            return fault;
        }
    }
}
