namespace BookOrDefer.Demo;

/// <summary>What a user typed, and the code of the reason that they chose, right or wrong.</summary>
internal sealed record DeferralForm(string Reason, string? Slot, string Service, string Patient);
