using System;
using ErsSimulator.Scenarios;

namespace ErsSimulator;

/// <summary>How a simulator starts.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The port on the loopback address; 0 for one that is free.</summary>
    public int Port { get; set; }

    /// <summary>The clock by which providers' systems answer late or not at all, and slots are in the future.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What there is at the start; null for the <see cref="State.SampleWorld"/>, or for the <see cref="State.SandboxWorld"/> if the simulator is a
    /// sandbox.</summary>
    public Scenario? Scenario { get; set; }

    /// <summary>Whether edition <c>current</c> answers like the NHS sandbox: exact examples only, no header required, and slips of its own.</summary>
    public bool IsSandbox { get; set; }

    /// <summary>Takes a line for each request: what was called, which fault struck, and the status. It has no personal data and no secrets. Null for nothing.</summary>
    public Action<string>? Log { get; set; }
}
