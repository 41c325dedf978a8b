namespace ErsSimulator.State;

/// <summary>What e-RS makes of the record of a referral's patient.</summary>
public enum PatientRecord
{
    /// <summary><c>USABLE</c>: nothing is wrong with it.</summary>
    Usable = 1,

    /// <summary><c>ERRONEOUS</c>: a booking is refused with <c>PATIENT_ERROR</c>.</summary>
    Erroneous,

    /// <summary><c>SENSITIVE</c>: a deferral is refused with <c>PATIENT_SENSITIVE</c>.</summary>
    Sensitive,
}
