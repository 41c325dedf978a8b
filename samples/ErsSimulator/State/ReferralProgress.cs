namespace ErsSimulator.State;

/// <summary>How far a referral has got: the twelve states that e-RS tells of one that is read.</summary>
public enum ReferralProgress
{
    /// <summary><c>NOT_BOOKED</c>: it has no appointment, and can be booked or deferred.</summary>
    NotBooked = 1,

    /// <summary><c>BOOKED</c>.</summary>
    Booked,

    /// <summary><c>DEFERRED_TO_PROVIDER</c>: the provider has to find a time.</summary>
    DeferredToProvider,

    /// <summary><c>AWAITING_TRIAGE</c>: a triage service has it.</summary>
    AwaitingTriage,

    /// <summary><c>APPT_CANCELLED_BY_PATIENT</c>.</summary>
    ApptCancelledByPatient,

    /// <summary><c>APPT_CANCELLED_BY_PROVIDER</c>.</summary>
    ApptCancelledByProvider,

    /// <summary><c>DID_NOT_ATTEND</c>: the patient missed the last appointment.</summary>
    DidNotAttend,

    /// <summary><c>ASSESSMENT_RESULT</c>: the provider drafted or submitted an assessment.</summary>
    AssessmentResult,

    /// <summary><c>TRIAGE_RESPONSE</c>: given back to the referrer with advice.</summary>
    TriageResponse,

    /// <summary><c>TRIAGED_PROVIDER_TO_ACTION</c>: the provider recorded an outcome and acts on it.</summary>
    TriagedProviderToAction,

    /// <summary><c>REJECTED</c> by the provider.</summary>
    Rejected,

    /// <summary><c>CANCELLED_REFERRAL</c>.</summary>
    CancelledReferral,
}
