using System;

namespace ErsSimulator.State;

/// <summary>A provider's system, which e-RS asks for each booking.</summary>
public sealed class Pas
{
    /// <summary>What it answers.</summary>
    public PasAnswer Answer { get; set; } = PasAnswer.Books;

    /// <summary>How long it takes by the simulator's clock. After two minutes e-RS answers <c>PAS_NOT_RESPONDING</c>, and a booking that comes later is made all the same.</summary>
    public TimeSpan After { get; set; }
}
