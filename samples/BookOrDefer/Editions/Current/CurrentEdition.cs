using System;
using BookOrDefer.Answers;
using BookOrDefer.Demo;
using ErsToolkit.Current;
using ErsEndpointInfo = ErsToolkit.ErsEndpointInfo;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Editions.Current;

/// <summary>Edition <c>current</c>, which new integrations use.</summary>
internal sealed class CurrentEdition : IEdition
{
    public ErsEndpointInfo Endpoint => A016.Endpoint;

    public IDemoParts Demo { get; } = new CurrentDemo();

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
        operation == Operation.Book ? CurrentAnswers.Of(BookOutcome.Parse(status, body)) : CurrentAnswers.Of(DeferOutcome.Parse(status, body));

    public byte[]? Rebuild(ReadOnlySpan<byte> payload, out ValidationResult why) =>
        A016.OperationOf(payload) == A016Operation.Defer ? CurrentRebuilding.Defer(payload, out why) : CurrentRebuilding.Book(payload, out why);

    // Broken JSON, or another resource: the one issue then stands at the resource itself.
    private static bool IsNoAppointment(ValidationResult result) =>
        result.Issues is [{ Path: "Appointment" } issue] && issue.Key() == OutcomeKey.InvalidValue;
}
