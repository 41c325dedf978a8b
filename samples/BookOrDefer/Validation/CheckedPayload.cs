using System;
using ErsToolkit;

namespace BookOrDefer.Validation;

/// <summary>What the check of one file found.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Operation">The operation that the payload was checked as, or <see langword="null"/> where it does not say, or is no Appointment at all.</param>
/// <param name="Result">The issues.</param>
internal sealed record CheckedPayload(string File, string? Operation, ValidationResult Result)
{
    public static CheckedPayload Check(string file, ReadOnlySpan<byte> payload)
    {
        ValidationResult result = A016.Validate(payload);
        string? operation = A016.OperationOf(payload) switch
        {
            A016Operation.Book => "book",
            A016Operation.Defer => "defer",
            _ => null,
        };
        return new CheckedPayload(file, IsNoAppointment(result) ? null : operation, result);
    }

    // Broken JSON, or another resource: the one issue then stands at the resource itself.
    private static bool IsNoAppointment(ValidationResult result) =>
        result.Issues is [{ Path: "Appointment" } issue] && issue.Key() == OutcomeKey.InvalidValue;
}
