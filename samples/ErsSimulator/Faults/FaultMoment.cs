namespace ErsSimulator.Faults;

/// <summary>When a fault strikes.</summary>
internal enum FaultMoment
{
    /// <summary>Before the body has been read.</summary>
    BeforeBody,

    /// <summary>When the body has been read, in place of carrying out what it asks.</summary>
    Instead,

    /// <summary>When it has been carried out, in place of the answer.</summary>
    Afterwards,
}
