using System;
using BookOrDefer.Editions;
using ErsToolkit;

namespace BookOrDefer.Validation;

/// <summary>What the check of one file found.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Operation">The operation that the payload was checked as, or <see langword="null"/> where it does not say, or is no Appointment at all.</param>
/// <param name="Result">The issues.</param>
internal sealed record CheckedPayload(string File, Operation? Operation, ValidationResult Result)
{
    public static CheckedPayload Check(string file, ReadOnlySpan<byte> payload, IEdition edition)
    {
        ValidationResult result = edition.Validate(payload, out Operation? operation);
        return new CheckedPayload(file, operation, result);
    }
}
