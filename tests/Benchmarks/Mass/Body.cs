namespace ErsToolkit.Benchmarks.Mass;

/// <summary>A body into which code is being planted, and where in it the planter is.</summary>
/// <param name="Builder">The local with the builder that is there from the start.</param>
/// <param name="IsBooking">Whether it builds a booking. Only then are outcomes looked at: a deferral for another reason would be a mistake afterwards.</param>
/// <param name="IsAsync">Whether the body belongs to an <c>async</c> method or function.</param>
/// <param name="MaySend">Whether a request may be sent: not if a <c>goto</c> may lead back, nor in a function that a caller may repeat.</param>
internal sealed record Body(string Builder, bool IsBooking, bool IsAsync, bool MaySend)
{
    /// <summary>How many loops are around the current statement.</summary>
    public int Loops { get; set; }

    /// <summary>How many <c>try</c> statements are around it: their handlers may swallow what ends a loop.</summary>
    public int Tries { get; set; }

    /// <summary>How many of the statements around it forbid <c>await</c>.</summary>
    public int Blocking { get; set; }

    /// <summary>Whether the local's request has been sent already; a body sends it once.</summary>
    public bool HasSent { get; set; }
}
