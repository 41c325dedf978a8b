namespace ErsSimulator.State;

/// <summary>How soon a patient should be seen.</summary>
public enum Priority
{
    /// <summary><c>ROUTINE</c>.</summary>
    Routine = 1,

    /// <summary><c>URGENT</c>.</summary>
    Urgent,

    /// <summary><c>TWO_WEEK_WAIT</c>.</summary>
    TwoWeekWait,
}
