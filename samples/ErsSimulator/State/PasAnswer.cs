namespace ErsSimulator.State;

/// <summary>What a provider's system answers to a booking.</summary>
public enum PasAnswer
{
    /// <summary><c>BOOKS</c>: it makes the appointment.</summary>
    Books = 1,

    /// <summary><c>SLOT_TAKEN</c>: somebody else has the slot; e-RS answers <c>SLOT_NOT_AVAILABLE</c>.</summary>
    SlotTaken,

    /// <summary><c>UNCONFIRMED</c>: it does not confirm the appointment; e-RS answers <c>UNABLE_TO_CONFIRM_APPOINTMENT</c>.</summary>
    Unconfirmed,

    /// <summary><c>UNCONFIRMED_BUT_BOOKED</c>: e-RS answers <c>UNABLE_TO_CONFIRM_APPOINTMENT</c> too, and the appointment is made all the same.</summary>
    UnconfirmedButBooked,

    /// <summary><c>ERROR</c>: it fails; e-RS answers <c>PAS_RESPONDED_WITH_ERROR</c>.</summary>
    Error,

    /// <summary><c>NEVER</c>: it does not answer; e-RS answers <c>PAS_NOT_RESPONDING</c> when the time for it is over.</summary>
    Never,
}
