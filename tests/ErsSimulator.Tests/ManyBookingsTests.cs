using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Many bookings at once. If this broke, a busy practice would book two patients into one slot, or lose a result.</summary>
public sealed class ManyBookingsTests
{
    private const int AtATime = 32;

    [Fact]
    public async Task A_thousand_bookings_are_a_thousand_appointments()
    {
        await using Running running = await Running.StartAsync();
        BookRequest[] bookings = Bookings(running.Simulator.World, referrals: 1000, slots: 1000);

        IReadOnlyCollection<BookResult> results = await BookAsync(running, bookings);

        Assert.All(results, result => Assert.True(Assert.IsType<BookResult.Booked>(result).IsConfirmed));
        Assert.Equal(new Tally(BookingsArrived: 1000, BookingsCarriedOut: 1000), running.Simulator.Ledger.Total);
        Assert.All(bookings, booking => Assert.Equal(new Tally(BookingsArrived: 1, BookingsCarriedOut: 1), running.Simulator.Ledger.Of(booking.IncomingReferral.Ubrn)));
        Assert.Equal(1000, running.Simulator.World.Appointments.Select(appointment => appointment.Slot).Distinct().Count());
    }

    [Fact]
    public async Task Where_two_patients_want_one_slot_one_of_them_gets_it_and_the_other_knows()
    {
        await using Running running = await Running.StartAsync();
        BookRequest[] bookings = Bookings(running.Simulator.World, referrals: 300, slots: 150);

        IReadOnlyCollection<BookResult> results = await BookAsync(running, bookings);

        Assert.Equal(150, results.Count(result => result is BookResult.Booked));
        Assert.All(results.OfType<BookResult.Failed>(), failed => Assert.Equal(OutcomeKey.SlotNotAvailable, failed.Outcome.Key));
        Assert.Equal(150, results.OfType<BookResult.Failed>().Count());
        Assert.Equal(150, running.Simulator.World.Appointments.Select(appointment => appointment.Slot).Distinct().Count());
    }

    /// <summary>One booking of each referral; the slots are given out in turn.</summary>
    private static BookRequest[] Bookings(World world, int referrals, int slots)
    {
        Slot first = world.Slot(Requests.Slot);
        for (int i = 0; i < slots; i++)
        {
            Slot slot = world.Slot(SlotOf(i));
            (slot.Service, slot.Start, slot.End, slot.Priority) = (first.Service, first.Start, first.End, first.Priority);
        }

        for (int i = 0; i < referrals; i++)
        {
            Referral referral = world.Referral(UbrnOf(i));
            (referral.Version, referral.Patient) = (3, SampleWorld.Patient);
            referral.Shortlist.Add(SampleWorld.Service);
        }

        return [.. Enumerable.Range(0, referrals).Select(i => Requests.Booking(world, UbrnOf(i), SlotOf(i % slots)))];
    }

    private static async Task<IReadOnlyCollection<BookResult>> BookAsync(Running running, BookRequest[] bookings)
    {
        var results = new ConcurrentBag<BookResult>();
        await Parallel.ForEachAsync(bookings, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (booking, cancellation) => results.Add(await running.Client.BookAsync(booking, cancellation)));
        return results;
    }

    private static string UbrnOf(int number) => (100_000_000_000 + number).ToString(CultureInfo.InvariantCulture);

    private static string SlotOf(int number) => (500_000 + number).ToString(CultureInfo.InvariantCulture);
}
