namespace ErsSimulator.State;

/// <summary>How far a referral has got.</summary>
public enum ReferralProgress
{
    /// <summary><c>UNBOOKED</c>: it has no appointment, and can be booked or deferred.</summary>
    Unbooked = 1,

    /// <summary><c>BOOKED</c>.</summary>
    Booked,

    /// <summary><c>REJECTED</c> by the provider.</summary>
    Rejected,

    /// <summary><c>CANCELLED</c>.</summary>
    Cancelled,

    /// <summary><c>DEFERRAL_IN_PROGRESS</c>: the provider has to find a time.</summary>
    DeferralInProgress,

    /// <summary><c>DEFERRAL_OUTCOME_IN_PROGRESS</c>: what the provider found is being recorded.</summary>
    DeferralOutcomeInProgress,
}
