using System;
using System.Globalization;
using ErsToolkit;

namespace ErsSimulator.Tests;

/// <summary>What a client says became of a request.</summary>
/// <param name="Claim">Whether it was carried out.</param>
/// <param name="Text">The result, as the page has it.</param>
/// <param name="IsConfirmed">Whether the answer is about what was requested.</param>
internal sealed record Said(Claim Claim, string Text, bool IsConfirmed = true)
{
    public static Said Success(string what, int resends, ValidationResult? findings = null) => new(
        Claim.Done,
        what + (findings is { IsValid: false } ? ", not confirmed" : findings is { Issues.Count: > 0 } ? ", with warnings" : "") + (resends > 0 ? ", sent again" : ""),
        findings?.IsValid is not false);

    public static Said Failure(string key, int status, NextStep next) => new(Claim.NotDone, $"Failed: {(key.Length > 0 ? key : status)}, {next}");

    /// <param name="why">Why it is not known.</param>
    /// <param name="key">The key of the answer; null for none.</param>
    /// <param name="retryAfter">How long the answer asks to wait.</param>
    public static Said Unsettled(Enum why, string? key = null, TimeSpan? retryAfter = null) => new(
        Claim.Unknown,
        string.Create(CultureInfo.InvariantCulture,
            $"Indeterminate: {why}{(string.IsNullOrEmpty(key) ? "" : ", " + key)}{(retryAfter is { } wait ? $", wait {wait.TotalSeconds} s" : "")}"));
}
