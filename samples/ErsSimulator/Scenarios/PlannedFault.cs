using ErsSimulator.Faults;

namespace ErsSimulator.Scenarios;

/// <summary>A fault of a scenario.</summary>
internal sealed class PlannedFault(string name)
{
    public string Name => name;

    public int Times { get; set; } = 1;

    public SimulatedCall Call { get; set; } = SimulatedCall.Appointment;
}
