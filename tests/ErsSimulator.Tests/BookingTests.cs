using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class BookingTests
{
    [Fact]
    public async Task A_booking_takes_the_slot_and_raises_the_version_of_the_referral_by_more_than_one()
    {
        await using Running running = await Running.StartAsync();
        World world = running.Simulator.World;

        var booked = Assert.IsType<BookResult.Booked>(await running.Client.BookAsync(Requests.Booking(world)));

        Assert.Empty(booked.Findings.Issues);
        Assert.Equal("5", booked.IncomingReferral?.Version);
        Assert.Equal(ReferralProgress.Booked, world.Referral(SampleWorld.Ubrn).State);
        Assert.False(world.Slot(Requests.Slot).IsFree);
        Assert.Equal(booked.Id, Assert.Single(world.Appointments).Id);
        Assert.Equal(new Tally(BookingsArrived: 1, BookingsCarriedOut: 1), running.Simulator.Ledger.Of(SampleWorld.Ubrn));
    }

    [Fact]
    public async Task A_slot_can_be_booked_once()
    {
        await using Running running = await Running.StartAsync();
        World world = running.Simulator.World;
        await running.Client.BookAsync(Requests.Booking(world));

        var failed = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(Requests.Booking(world, SampleWorld.OtherUbrn)));

        Assert.Equal(OutcomeKey.SlotNotAvailable, failed.Outcome.Key);
        Assert.Equal(422, failed.Outcome.StatusCode);
        Assert.Equal(ReferralProgress.NotBooked, world.Referral(SampleWorld.OtherUbrn).State);
        Assert.Equal(1, running.Simulator.Ledger.Total.BookingsCarriedOut);
    }
}
