namespace ErsSimulator.Faults;

/// <summary>The calls that faults can befall.</summary>
public enum SimulatedCall
{
    /// <summary><c>APPOINTMENT</c>: bookings and deferrals (A016).</summary>
    Appointment = 1,

    /// <summary><c>SEARCH</c>: slot searches (A015).</summary>
    Search,

    /// <summary><c>REFERRAL</c>: reading a referral.</summary>
    Referral,
}
