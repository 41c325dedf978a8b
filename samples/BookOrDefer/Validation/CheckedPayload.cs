using System;
using ErsToolkit;

namespace BookOrDefer.Validation;

/// <summary>What the check of one file found.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Operation">The operation that the payload was checked as, or <see langword="null"/> where it is no Appointment at all.</param>
/// <param name="Result">The issues.</param>
internal sealed record CheckedPayload(string File, string? Operation, ValidationResult Result)
{
    public static CheckedPayload Check(string file, ReadOnlySpan<byte> payload)
    {
        ValidationResult result = A016.ValidateDefer(payload);
        return new CheckedPayload(file, IsNoAppointment(result) ? null : "defer", result);
    }

    // Broken JSON, or another resource: the one issue then stands at the resource itself.
    private static bool IsNoAppointment(ValidationResult result) =>
        result.Issues is [{ Path: "Appointment" } issue] && issue.Key() == OutcomeKey.InvalidValue;
}
