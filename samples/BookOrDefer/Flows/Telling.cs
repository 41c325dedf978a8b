using System;
using System.Globalization;
using ErsToolkit.Current;
using ErsToolkit.Http;
using ErsToolkit.Serialization;
using NextStep = ErsToolkit.NextStep;

namespace BookOrDefer.Flows;

/// <summary>Says in a line what became of a request, without anything personal.</summary>
internal static class Telling
{
    public static string Told(SlotSearchResult result) => result switch
    {
        SlotSearchResult.Found { Page.Slots.Count: 0 } => "none",
        SlotSearchResult.Found found => string.Create(CultureInfo.InvariantCulture, $"{found.Page.Total} free, the first is {found.Slots[0].Reference} at {found.Slots[0].Start:yyyy-MM-dd HH:mm}"),
        SlotSearchResult.Failed failed => Told(failed.Outcome.StatusCode, failed.Outcome.RawKey, failed.Outcome.Key, failed.Outcome.Next),
        SlotSearchResult.Indeterminate lost => $"no answer that can be used ({lost.Why}). Next: {lost.Next}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(BookResult result) => result switch
    {
        BookResult.Booked booked => string.Create(CultureInfo.InvariantCulture, $"booked; the referral has version {booked.IncomingReferral?.Version}, the answer {(booked.IsConfirmed ? "is about what was requested" : "is about something else: " + booked.Findings.Issues[0].Message)}"),
        BookResult.Failed failed => Told(failed.Outcome.StatusCode, failed.Outcome.RawKey, failed.Outcome.Key, failed.Outcome.Next),
        BookResult.Indeterminate open => Told(open.Why, open.Outcome?.RawKey, open.Outcome?.Key, open.RetryAfter, open.Next),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(DeferResult result) => result switch
    {
        DeferResult.Deferred deferred => string.Create(CultureInfo.InvariantCulture, $"deferred; the referral has version {deferred.IncomingReferral?.Version}"),
        DeferResult.Failed failed => Told(failed.Outcome.StatusCode, failed.Outcome.RawKey, failed.Outcome.Key, failed.Outcome.Next),
        DeferResult.Indeterminate open => Told(open.Why, open.Outcome?.RawKey, open.Outcome?.Key, open.RetryAfter, open.Next),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(TimeSpan waited) => string.Create(CultureInfo.InvariantCulture, $"{waited.TotalSeconds:0} s by the simulator's clock");

    /// <summary>How long an answer asks to wait.</summary>
    public static string Wait(TimeSpan wait) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalSeconds):0} s");

    private static string Told(int status, string sent, OutcomeKey key, NextStep next) =>
        string.Create(CultureInfo.InvariantCulture, $"refused with {status} {KeyOf(sent, key) ?? "and no key"}. Next: {next}");

    private static string Told(IndeterminateCause why, string? sent, OutcomeKey? key, TimeSpan? wait, NextStep next)
    {
        string cause = KeyOf(sent, key) is { } shown ? $"{why}, {shown}" : why.ToString();
        return $"not known ({cause}). Next: {next}" + (wait is { } asked ? $", and nothing more for {Wait(asked)}" : "");
    }

    /// <summary>The key as it was sent, else the one that the status alone tells; null for none.</summary>
    private static string? KeyOf(string? sent, OutcomeKey? key) =>
        !string.IsNullOrEmpty(sent) ? OutcomeText.Presentable(sent, key is not (null or OutcomeKey.Unknown))
        : key is { } known and not OutcomeKey.Unknown ? known.ToCode()
        : null;
}
