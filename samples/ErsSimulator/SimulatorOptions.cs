using System;

namespace ErsSimulator;

/// <summary>How a simulator starts.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The port on the loopback address; 0 for one that is free.</summary>
    public int Port { get; set; }

    /// <summary>The clock by which providers' systems answer late or not at all, and slots are in the future.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
