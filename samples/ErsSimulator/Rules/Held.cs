using ErsSimulator.State;

namespace ErsSimulator.Rules;

/// <summary>What the world has of the things that a request names.</summary>
internal sealed record Held
{
    public required Referral Referral { get; init; }

    public required Service Service { get; init; }

    /// <summary>The slot; null where the request names none.</summary>
    public Slot? Slot { get; init; }

    public required bool HasFreeSlots { get; init; }
}
