namespace ErsSimulator.Rules;

/// <summary>What an appointment POST asks for.</summary>
internal enum Operation
{
    /// <summary>Its status does not say.</summary>
    None,

    /// <summary>A booking.</summary>
    Book,

    /// <summary>A deferral.</summary>
    Defer,
}
