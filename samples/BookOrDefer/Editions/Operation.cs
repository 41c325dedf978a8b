namespace BookOrDefer.Editions;

/// <summary>What e-RS is asked to do, in every edition.</summary>
internal enum Operation
{
    /// <summary>To book an appointment.</summary>
    Book,

    /// <summary>To let the provider find one.</summary>
    Defer,
}
