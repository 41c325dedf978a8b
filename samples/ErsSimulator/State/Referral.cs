using System.Collections.Generic;

namespace ErsSimulator.State;

/// <summary>A referral. Change it while no request is under way.</summary>
/// <param name="ubrn">The UBRN: twelve digits.</param>
public sealed class Referral(string ubrn)
{
    /// <summary>The UBRN.</summary>
    public string Ubrn { get; } = ubrn;

    /// <summary>The version. It rises by two with each booking or deferral, because e-RS writes more than one change.</summary>
    public long Version { get; set; } = 1;

    /// <summary>The patient's NHS number.</summary>
    public string Patient { get; set; } = "9401130264";

    /// <summary>How far it has got.</summary>
    public ReferralProgress State { get; set; } = ReferralProgress.NotBooked;

    /// <summary>Whether it is an initial referral, not a follow-up.</summary>
    public bool IsInitial { get; set; } = true;

    /// <summary>Whether it is an appointment request, not a request for advice.</summary>
    public bool IsAppointmentRequest { get; set; } = true;

    /// <summary>The priority.</summary>
    public Priority Priority { get; set; } = Priority.Routine;

    /// <summary>The ids of the services on the shortlist.</summary>
    public ISet<string> Shortlist { get; } = new SortedSet<string>(System.StringComparer.Ordinal);

    /// <summary>Whether another user holds it.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether the user has a legitimate relationship with it.</summary>
    public bool HasRelationship { get; set; } = true;

    /// <summary>What e-RS makes of the patient's record.</summary>
    public PatientRecord PatientRecord { get; set; } = PatientRecord.Usable;

    /// <summary>The id of its appointment or deferral; null for none.</summary>
    public string? Appointment { get; internal set; }

    /// <summary>Whether a provider's system is being asked for a slot for it.</summary>
    internal bool IsBeingBooked { get; set; }
}
