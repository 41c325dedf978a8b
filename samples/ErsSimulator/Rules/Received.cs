using System;
using ErsToolkit;

namespace ErsSimulator.Rules;

/// <summary>A request that keeps every rule of its edition that the payload alone can break.</summary>
internal sealed record Received
{
    public required Operation Operation { get; init; }

    public required string Ubrn { get; init; }

    public required string Service { get; init; }

    /// <summary>The patient; empty where the request names none, as edition v1 permits.</summary>
    public required string Patient { get; init; }

    public string? Slot { get; init; }

    public string? Clinician { get; init; }

    public string? Reason { get; init; }

    public string? Comment { get; init; }

    /// <summary>Checks the request against what the world has, by the generated checks of its edition.</summary>
    public required Func<Held, ValidationResult> Check { get; init; }
}
