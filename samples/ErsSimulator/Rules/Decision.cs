using ErsSimulator.State;

namespace ErsSimulator.Rules;

/// <summary>What e-RS did about a request: one of the two is there.</summary>
/// <param name="Made">What was made.</param>
/// <param name="Refused">Why nothing was made.</param>
internal sealed record Decision(Appointment? Made, Refusal? Refused)
{
    public static implicit operator Decision(Refusal refused) => new(null, refused);

    public static implicit operator Decision(Appointment made) => new(made, null);
}
