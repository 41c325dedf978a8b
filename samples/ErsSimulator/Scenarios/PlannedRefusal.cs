namespace ErsSimulator.Scenarios;

/// <summary>A refusal of a scenario.</summary>
internal sealed class PlannedRefusal(string key)
{
    public string Key => key;

    public int Times { get; set; } = 1;
}
