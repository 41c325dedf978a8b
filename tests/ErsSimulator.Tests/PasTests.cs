using System;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using ErsToolkit.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class PasTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(PasAnswer.SlotTaken, OutcomeKey.SlotNotAvailable, 422)]
    [InlineData(PasAnswer.Error, OutcomeKey.PasRespondedWithError, 502)]
    public async Task What_the_providers_system_says_becomes_the_outcome(PasAnswer answer, OutcomeKey key, int status)
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.World.Service(SampleWorld.Service).Pas.Answer = answer;

        var failed = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));

        Assert.Equal(key, failed.Outcome.Key);
        Assert.Equal(status, failed.Outcome.StatusCode);
        Assert.Equal(ReferralProgress.NotBooked, running.Simulator.World.Referral(SampleWorld.Ubrn).State);
    }

    [Theory]
    [InlineData(PasAnswer.Unconfirmed, ReferralProgress.NotBooked, Reconciliation.StillPossible)]
    [InlineData(PasAnswer.UnconfirmedButBooked, ReferralProgress.Booked, Reconciliation.CarriedOut)]
    public async Task A_booking_that_is_not_confirmed_may_have_been_made_and_the_referral_tells(PasAnswer answer, ReferralProgress state, Reconciliation told)
    {
        await using Running running = await Running.StartAsync();
        Referral referral = running.Simulator.World.Referral(SampleWorld.Ubrn);
        running.Simulator.World.Service(SampleWorld.Service).Pas.Answer = answer;

        var open = Assert.IsType<BookResult.Indeterminate>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));

        Assert.Equal((IndeterminateCause.UnclearOutcome, OutcomeKey.UnableToConfirmAppointment), (open.Why, open.Outcome?.Key));
        Assert.False(open.TryGetDeferralGround(out _));
        Assert.Equal(state, referral.State);
        Assert.Equal(told, open.Reconcile(Requests.Held(referral), DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task A_system_that_never_answers_leads_to_PAS_NOT_RESPONDING_after_two_minutes_and_the_slot_is_free_again()
    {
        var clock = new FakeTimeProvider();
        await using Running running = await Running.StartAsync(clock);
        running.Simulator.World.Service(SampleWorld.Service).Pas.Answer = PasAnswer.Never;
        Task<BookResult> booking = running.Client.BookAsync(Requests.Booking(running.Simulator.World));
        await running.Simulator.WhenHangingAsync();

        clock.Advance(Window - TimeSpan.FromSeconds(1));
        Assert.False(booking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        var open = Assert.IsType<BookResult.Indeterminate>(await booking);
        Assert.Equal((OutcomeKey.PasNotResponding, 504), (open.Outcome?.Key, open.StatusCode));
        Assert.True(running.Simulator.World.Slot(Requests.Slot).IsFree);
        running.Simulator.World.Service(SampleWorld.Service).Pas.Answer = PasAnswer.Books;
        Assert.IsType<BookResult.Booked>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));
    }

    [Fact]
    public async Task An_answer_that_is_late_books_after_the_client_was_told_otherwise()
    {
        var clock = new FakeTimeProvider();
        await using Running running = await Running.StartAsync(clock);
        World world = running.Simulator.World;
        world.Service(SampleWorld.Service).Pas.After = Window + TimeSpan.FromSeconds(30);
        Task<BookResult> booking = running.Client.BookAsync(Requests.Booking(world));
        await running.Simulator.WhenHangingAsync();
        clock.Advance(Window);

        var open = Assert.IsType<BookResult.Indeterminate>(await booking);
        Assert.Equal(OutcomeKey.PasNotResponding, open.Outcome?.Key);
        Assert.Equal(ReferralProgress.NotBooked, world.Referral(SampleWorld.Ubrn).State);

        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(ReferralProgress.Booked, world.Referral(SampleWorld.Ubrn).State);
        Assert.Equal(new Tally(BookingsArrived: 1, BookingsCarriedOut: 1), running.Simulator.Ledger.Total);
    }

    [Fact]
    public async Task While_the_providers_system_is_asked_nobody_else_gets_the_slot_or_the_referral()
    {
        var clock = new FakeTimeProvider();
        await using Running running = await Running.StartAsync(clock);
        World world = running.Simulator.World;
        world.Service(SampleWorld.Service).Pas.After = TimeSpan.FromSeconds(90);
        Task<BookResult> booking = running.Client.BookAsync(Requests.Booking(world));
        await running.Simulator.WhenHangingAsync();

        var slot = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(Requests.Booking(world, SampleWorld.OtherUbrn)));
        var referral = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(Requests.Booking(world, slot: "229062")));
        clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(OutcomeKey.SlotNotAvailable, slot.Outcome.Key);
        Assert.Equal(OutcomeKey.ReferralLocked, referral.Outcome.Key);
        Assert.IsType<BookResult.Booked>(await booking);
        Assert.Equal(1, running.Simulator.Ledger.Total.BookingsCarriedOut);
    }
}
