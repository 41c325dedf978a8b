using System;
using BookOrDefer.Answers;
using ErsToolkit;

namespace BookOrDefer.Editions.V1;

/// <summary>Reads answers to requests of edition <c>v1</c>.</summary>
internal static class V1Answers
{
    // A ground carries values of the booking that was refused. Whether there is one, and for which reason, depends on none of them.
    private static readonly BookRequest AnyBooking = A016.Book()
        .Slot("Slot/1", start: DateTimeOffset.UnixEpoch, end: DateTimeOffset.UnixEpoch.AddMinutes(30))
        .IncomingReferral(ubrn: "000000000001", version: 1)
        .Service("1")
        .Build();

    public static Answer Of(BookOutcome outcome) =>
        new Answer(A016.Endpoint, Operation.Book, outcome.StatusCode, outcome.Next)
        {
            Key = CodeOf(outcome.Key),
            RawKey = outcome.RawKey,
            MayHaveBeenCarriedOut = outcome.MayHaveBeenCarriedOut,
            PermittedReason = outcome.TryGetDeferralGround(AnyBooking, out DeferralGround? ground) ? ground.Reason.ToCode() : null,
            Issues = outcome.Issues,
        };

    public static Answer Of(DeferOutcome outcome) =>
        new Answer(A016.Endpoint, Operation.Defer, outcome.StatusCode, outcome.Next)
        {
            Key = CodeOf(outcome.Key),
            RawKey = outcome.RawKey,
            MayHaveBeenCarriedOut = outcome.MayHaveBeenCarriedOut,
            Issues = outcome.Issues,
        };

    private static string? CodeOf(OutcomeKey key) => key == OutcomeKey.Unknown ? null : key.ToCode();
}
