using System;
using BookOrDefer.Answers;
using BookOrDefer.Demo;
using ErsToolkit;

namespace BookOrDefer.Editions.V1;

/// <summary>Edition <c>v1</c>, which the NHS has deprecated.</summary>
internal sealed class V1Edition : IEdition
{
    public ErsEndpointInfo Endpoint => A016.Endpoint;

    public IDemoParts Demo { get; } = new V1Demo();

    public ValidationResult Validate(ReadOnlySpan<byte> payload, out Operation? operation)
    {
        ValidationResult result = A016.Validate(payload);
        operation = IsNoAppointment(result) ? null : A016.OperationOf(payload) switch
        {
            A016Operation.Book => Operation.Book,
            A016Operation.Defer => Operation.Defer,
            _ => null,
        };
        return result;
    }

    public Answer ReadAnswer(Operation operation, int status, ReadOnlyMemory<byte> body) =>
        operation == Operation.Book ? V1Answers.Of(BookOutcome.Parse(status, body)) : V1Answers.Of(DeferOutcome.Parse(status, body));

    public byte[]? Rebuild(ReadOnlySpan<byte> payload, out ValidationResult why) =>
        A016.OperationOf(payload) == A016Operation.Defer ? V1Rebuilding.Defer(payload, out why) : V1Rebuilding.Book(payload, out why);

    // Broken JSON, or another resource: the one issue then stands at the resource itself.
    private static bool IsNoAppointment(ValidationResult result) =>
        result.Issues is [{ Path: "Appointment" } issue] && issue.Key() == OutcomeKey.InvalidValue;
}
