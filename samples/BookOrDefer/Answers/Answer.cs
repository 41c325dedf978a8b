using System;
using System.Collections.Generic;
using ErsToolkit;

namespace BookOrDefer.Answers;

/// <summary>What e-RS answered to a booking or a deferral.</summary>
/// <param name="Operation">What it was asked to do.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Key">The key that decides the next step; <see cref="OutcomeKey.Unknown"/> where it has none, or one that the edition does not know.</param>
/// <param name="RawKey">That key as it was sent, or <see langword="null"/> where none was.</param>
/// <param name="Next">The next step, or <see langword="null"/> where nothing was refused.</param>
/// <param name="PermittedReason">The only reason for which a deferral is permitted now, or <see langword="null"/> where it is not.</param>
/// <param name="Issues">All issues of the body; none where it is no OperationOutcome.</param>
internal sealed record Answer(
    A016Operation Operation,
    int Status,
    OutcomeKey Key,
    string? RawKey,
    NextStep? Next,
    DeferReason? PermittedReason,
    IReadOnlyList<OutcomeIssue> Issues)
{
    // A ground carries values of the booking that was refused. Whether there is one, and for which reason, depends on none of them.
    private static readonly BookRequest AnyBooking = A016.Book()
        .Slot("Slot/1", start: DateTimeOffset.UnixEpoch, end: DateTimeOffset.UnixEpoch.AddMinutes(30))
        .IncomingReferral(ubrn: "000000000001", version: 1)
        .Service("1")
        .Build();

    /// <summary>Whether the status is one of success. Issues beside it contradict it.</summary>
    public bool IsSuccess => Status / 100 == 2;

    public static Answer Read(A016Operation operation, int status, ReadOnlyMemory<byte> body) =>
        operation == A016Operation.Book ? Of(BookOutcome.Parse(status, body)) : Of(DeferOutcome.Parse(status, body));

    public static Answer Of(BookOutcome outcome)
    {
        DeferReason? permitted = outcome.TryGetDeferralGround(AnyBooking, out DeferralGround? ground) ? ground.Reason : null;
        return Create(A016Operation.Book, outcome.StatusCode, outcome.Key, outcome.RawKey, outcome.Next, permitted, outcome.Issues);
    }

    private static Answer Of(DeferOutcome outcome) =>
        Create(A016Operation.Defer, outcome.StatusCode, outcome.Key, outcome.RawKey, outcome.Next, permitted: null, outcome.Issues);

    private static Answer Create(A016Operation operation, int status, OutcomeKey key, string rawKey, NextStep next, DeferReason? permitted, IReadOnlyList<OutcomeIssue> issues)
    {
        var answer = new Answer(operation, status, key, rawKey.Length == 0 ? null : rawKey, next, permitted, issues);

        // An outcome is how a request was refused; its step is none where the status says success and no issue contradicts it.
        return answer.IsSuccess && issues.Count == 0 ? answer with { Next = null } : answer;
    }
}
