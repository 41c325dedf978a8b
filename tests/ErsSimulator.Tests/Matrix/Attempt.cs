using System;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Tests;

/// <summary>A call of a client that would succeed if nothing went wrong.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What the simulator takes it for.</param>
/// <param name="SendAsync">Sends it.</param>
internal sealed record Attempt(string Name, SimulatedCall Kind, Func<Running, Task<Said>> SendAsync)
{
    public static Attempt Book { get; } = new("book", SimulatedCall.Appointment, async running => Watch.Show(await running.Client.BookAsync(Watch.Show(Requests.Booking(running.Simulator.World)))) switch
    {
        BookResult.Booked booked => Said.Success("Booked", booked.Resends, booked.Findings),
        BookResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
        BookResult.Indeterminate lost => Said.Unsettled(lost.Why, lost.Outcome?.RawKey, lost.RetryAfter),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    public static Attempt Defer { get; } = new("defer", SimulatedCall.Appointment, async running => Watch.Show(await running.Client.DeferAsync(Watch.Show(Requests.Deferral(running.Simulator.World, DeferReason.NoSlotsAtService)))) switch
    {
        DeferResult.Deferred deferred => Said.Success("Deferred", deferred.Resends, deferred.Findings),
        DeferResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
        DeferResult.Indeterminate lost => Said.Unsettled(lost.Why, lost.Outcome?.RawKey, lost.RetryAfter),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    public static Attempt Search { get; } = new("search", SimulatedCall.Search, async running => Watch.Show(await running.Slots.SearchAsync(Watch.Show(Requests.Search()))) switch
    {
        SlotSearchResult.Found found => Said.Success($"Found {found.Slots.Count}", found.Resends),
        SlotSearchResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
        SlotSearchResult.Indeterminate lost => Said.Unsettled(lost.Why),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    public static Attempt BookV1 { get; } = new("book in v1", SimulatedCall.Appointment, async running => Watch.Show(await running.V1Client.BookAsync(Watch.Show(Requests.V1Booking(running.Simulator.World)))) switch
    {
        V1.BookResult.Booked booked => Said.Success("Booked", booked.Resends, booked.Findings),
        V1.BookResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
        V1.BookResult.Indeterminate lost => Said.Unsettled(lost.Why, lost.Outcome?.RawKey, lost.RetryAfter),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    public static Attempt DeferV1 { get; } = new("defer in v1", SimulatedCall.Appointment, async running => Watch.Show(await running.V1Client.DeferAsync(Watch.Show(Requests.V1Deferral(running.Simulator.World)))) switch
    {
        V1.DeferResult.Deferred deferred => Said.Success("Deferred", deferred.Resends, deferred.Findings),
        V1.DeferResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
        V1.DeferResult.Indeterminate lost => Said.Unsettled(lost.Why, lost.Outcome?.RawKey, lost.RetryAfter),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    public static Attempt SearchV1 { get; } = new("search in v1", SimulatedCall.Search, async running => Watch.Show(await running.V1Slots.SearchAsync(Watch.Show(Requests.V1Search()))) switch
    {
        V1.SlotSearchResult.Found found => Said.Success($"Found {found.Slots.Count}", found.Resends),
        V1.SlotSearchResult.Failed failed => Said.Failure(failed.Outcome.RawKey, failed.Outcome.StatusCode, failed.Outcome.Next),
        V1.SlotSearchResult.Indeterminate lost => Said.Unsettled(lost.Why),
        var other => throw new InvalidOperationException(other.ToString()),
    });

    /// <summary>Whether the booking or the deferral was carried out, how often it arrived, and how often it was carried out.</summary>
    public (int Arrived, int CarriedOut) Count(Tally tally) => Name.StartsWith("defer", StringComparison.Ordinal)
        ? (tally.DeferralsArrived, tally.DeferralsCarriedOut)
        : (tally.BookingsArrived, tally.BookingsCarriedOut);
}
