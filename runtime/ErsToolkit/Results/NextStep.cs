namespace ErsToolkit;

/// <summary>What to do after e-RS refused a request. The order is that of caution: of several, the first one counts.</summary>
/// <remarks>Whether a deferral is permitted is a separate answer: an outcome hands out a ground for one, or it does not.</remarks>
public enum NextStep
{
    /// <summary>Do not go on: nothing that this program can do will help.</summary>
    Stop,

    /// <summary>Sign in again, once; if that does not help, stop.</summary>
    SignIn,

    /// <summary>Read the referral before anything else: its state or its version is not what was assumed.</summary>
    RereadReferral,

    /// <summary>Wait, read the referral, then try again.</summary>
    Wait,

    /// <summary>Send less: wait, longer each time, before the same request is sent again.</summary>
    BackOff,

    /// <summary>Mend the request.</summary>
    FixRequest,

    /// <summary>Choose another service.</summary>
    ChooseService,

    /// <summary>Search slots again, with the criteria saved on the referral.</summary>
    SearchAgain,

    /// <summary>Book the slot that is free.</summary>
    BookSlot,

    /// <summary>Defer to the provider.</summary>
    Defer,
}
