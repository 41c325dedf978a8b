using System.Collections.Generic;
using BookOrDefer.Editions;
using ErsToolkit;

namespace BookOrDefer.Answers;

/// <summary>What e-RS answered to a booking or a deferral.</summary>
/// <param name="Endpoint">The edition of the endpoint that was called.</param>
/// <param name="Operation">What it was asked to do.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="StepOfOutcome">The next step, as if the request had been refused.</param>
internal sealed record Answer(ErsEndpointInfo Endpoint, Operation Operation, int Status, NextStep StepOfOutcome)
{
    private const int FirstRefusal = 400;

    private readonly string? _rawKey;

    /// <summary>The key that decides the next step, from the body or from the status alone; <see langword="null"/> where there is none, or none that the edition knows.</summary>
    public string? Key { get; init; }

    /// <summary>That key as it was sent, or <see langword="null"/> where none was.</summary>
    public string? RawKey
    {
        get => _rawKey;
        init => _rawKey = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The only reason for which a deferral is permitted now, or <see langword="null"/> where it is not.</summary>
    public string? PermittedReason { get; init; }

    /// <summary>Whether e-RS may have carried the request out; it has not where it refused it and said so.</summary>
    public bool MayHaveBeenCarriedOut
    {
        get => field || Status < FirstRefusal;
        init;
    }

    /// <summary>All issues of the body; none where it is no OperationOutcome.</summary>
    public IReadOnlyList<OutcomeIssue> Issues { get; init; } = [];

    /// <summary>Whether the status is one of success. Issues beside it contradict it.</summary>
    public bool IsSuccess => Status / 100 == 2;

    /// <summary>The next step, or <see langword="null"/> where nothing was refused: the status says success, and no issue contradicts it.</summary>
    public NextStep? Next => IsSuccess && Issues.Count == 0 ? null : StepOfOutcome;
}
