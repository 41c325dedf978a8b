using System;
using System.Globalization;
using ErsToolkit.Current;
using ErsToolkit.Http;
using NextStep = ErsToolkit.NextStep;

namespace BookOrDefer.Flows;

/// <summary>Says in a line what became of a request, without anything personal.</summary>
internal static class Telling
{
    public static string Told(SlotSearchResult result) => result switch
    {
        SlotSearchResult.Found { Page.Slots.Count: 0 } => "none",
        SlotSearchResult.Found found => string.Create(CultureInfo.InvariantCulture, $"{found.Page.Total} free, the first is {found.Slots[0].Reference} at {found.Slots[0].Start:yyyy-MM-dd HH:mm}"),
        SlotSearchResult.Failed failed => Told(failed.Outcome.StatusCode, Key(failed.Outcome.Key, failed.Outcome.RawKey), failed.Outcome.Next),
        SlotSearchResult.Indeterminate lost => $"no answer that can be used ({lost.Why}). Next: {lost.Next}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(BookResult result) => result switch
    {
        BookResult.Booked booked => string.Create(CultureInfo.InvariantCulture, $"booked; the referral has version {booked.IncomingReferral?.Version}, the answer {(booked.IsConfirmed ? "is about what was requested" : "is about something else: " + booked.Findings.Issues[0].Message)}"),
        BookResult.Failed failed => Told(failed.Outcome.StatusCode, Key(failed.Outcome.Key, failed.Outcome.RawKey), failed.Outcome.Next),
        BookResult.Indeterminate lost => $"not known ({Cause(lost.Why, lost.Outcome is { } outcome ? Key(outcome.Key, outcome.RawKey) : null)}). Next: {lost.Next}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(DeferResult result) => result switch
    {
        DeferResult.Deferred deferred => string.Create(CultureInfo.InvariantCulture, $"deferred; the referral has version {deferred.IncomingReferral?.Version}"),
        DeferResult.Failed failed => Told(failed.Outcome.StatusCode, Key(failed.Outcome.Key, failed.Outcome.RawKey), failed.Outcome.Next),
        DeferResult.Indeterminate lost => $"not known ({Cause(lost.Why, lost.Outcome is { } outcome ? Key(outcome.Key, outcome.RawKey) : null)}). Next: {lost.Next}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(TimeSpan waited) => string.Create(CultureInfo.InvariantCulture, $"{waited.TotalSeconds:0} s by the simulator's clock");

    /// <summary>A key that no table has may be any text, so it is not shown.</summary>
    private static string Key(OutcomeKey key, string raw) => key != OutcomeKey.Unknown || raw.Length == 0 ? raw : "of another kind";

    private static string Cause(IndeterminateCause why, string? key) => string.IsNullOrEmpty(key) ? why.ToString() : $"{why}, {key}";

    private static string Told(int status, string key, NextStep next) =>
        string.Create(CultureInfo.InvariantCulture, $"refused with {status} {(key.Length > 0 ? key : "and no key")}. Next: {next}");
}
