namespace ErsToolkit;

/// <summary>Where a header stands.</summary>
public enum ErsHeaderPlace
{
    /// <summary>In the request.</summary>
    Request,

    /// <summary>In the answer.</summary>
    Answer,

    /// <summary>In the request, and the answer repeats it.</summary>
    Both,
}
