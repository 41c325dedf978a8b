namespace ErsToolkit;

/// <summary>What a resource that was read afterwards says about a request of which nobody could tell what became of it.</summary>
public enum Reconciliation
{
    /// <summary>The resource does not say enough. Read it again, and whole.</summary>
    NotKnown = 0,

    /// <summary>Nothing has happened yet, and the time that e-RS may take is not over. Read the resource again behind it.</summary>
    StillPossible,

    /// <summary>e-RS has what the request asked for. Do not send it again.</summary>
    CarriedOut,

    /// <summary>e-RS has carried nothing out. The request may be built and sent again.</summary>
    NotCarriedOut,

    /// <summary>Something else has happened to the resource. Decide anew on what it says now.</summary>
    Overtaken,
}
