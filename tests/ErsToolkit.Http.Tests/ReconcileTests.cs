using System;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>After a booking of which nobody can tell, the referral tells. If this broke, somebody would book again what is booked, or leave a patient without an appointment.</summary>
public sealed class ReconcileTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ReferralState.Booked, 8L, 10, Reconciliation.CarriedOut)]
    [InlineData(ReferralState.Booked, 8L, 300, Reconciliation.CarriedOut)]
    [InlineData(ReferralState.Booked, 3L, 10, Reconciliation.Overtaken)]
    [InlineData(ReferralState.Booked, 2L, 10, Reconciliation.Overtaken)]
    [InlineData(ReferralState.Booked, 10L, 10, Reconciliation.CarriedOut)]
    [InlineData(ReferralState.AwaitingTriage, 5L, 300, Reconciliation.Overtaken)]
    [InlineData((ReferralState)0, 5L, 300, Reconciliation.Overtaken)]
    [InlineData(ReferralState.NotBooked, 3L, 10, Reconciliation.StillPossible)]
    [InlineData(ReferralState.NotBooked, 3L, 199, Reconciliation.StillPossible)]
    [InlineData(ReferralState.NotBooked, 3L, 200, Reconciliation.NotCarriedOut)]
    [InlineData(ReferralState.NotBooked, 5L, 300, Reconciliation.Overtaken)]
    [InlineData(ReferralState.DeferredToProvider, 5L, 300, Reconciliation.Overtaken)]
    [InlineData(ReferralState.CancelledReferral, 3L, 300, Reconciliation.Overtaken)]
    [InlineData(null, 3L, 300, Reconciliation.NotKnown)]
    [InlineData(ReferralState.NotBooked, null, 300, Reconciliation.NotKnown)]
    public async Task The_referral_says_what_became_of_a_booking(ReferralState? state, long? version, int seconds, Reconciliation expected)
    {
        BookResult.Indeterminate lost = await LoseAsync(StubServer.Answer(503));

        Assert.Equal(expected, lost.Reconcile(new ReferralContext { Ubrn = Requests.Ubrn, State = state, Version = version }, Start.AddSeconds(seconds)));
    }

    [Fact]
    public async Task Where_e_RS_cannot_have_seen_the_booking_nothing_is_open()
    {
        using var refusing = new Refusing();
        var referral = new ReferralContext { Ubrn = Requests.Ubrn, State = ReferralState.NotBooked, Version = 3 };

        Assert.Equal(Reconciliation.NotCarriedOut, (await LoseAsync(StubServer.Answer(503), refusing)).Reconcile(referral, Start));
    }

    [Fact]
    public async Task Another_referral_says_nothing()
    {
        BookResult.Indeterminate lost = await LoseAsync(StubServer.Answer(503));

        var exception = Assert.Throws<ArgumentException>(() => lost.Reconcile(new ReferralContext { Ubrn = "000000070003", State = ReferralState.Booked, Version = 8 }, Start));

        Assert.DoesNotContain(Requests.Ubrn, exception.Message, StringComparison.Ordinal);
        Assert.Equal(Reconciliation.NotKnown, lost.Reconcile(new ReferralContext { State = ReferralState.Booked, Version = 8 }, Start));
    }

    [Theory]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.DeferredToProvider, 5L, Reconciliation.CarriedOut)]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.DeferredToProvider, 3L, Reconciliation.Overtaken)]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.DeferredToProvider, 2L, Reconciliation.Overtaken)]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.AwaitingTriage, 5L, Reconciliation.Overtaken)]
    [InlineData(DeferReason.Triage, ReferralState.AwaitingTriage, 5L, Reconciliation.CarriedOut)]
    [InlineData(DeferReason.Triage, ReferralState.DeferredToProvider, 5L, Reconciliation.Overtaken)]
    [InlineData(DeferReason.Triage, ReferralState.NotBooked, 3L, Reconciliation.NotCarriedOut)]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.TriagedProviderToAction, 5L, Reconciliation.Overtaken)]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.NotBooked, 3L, Reconciliation.NotCarriedOut)]
    [InlineData(DeferReason.SlotNotAvailable, ReferralState.Booked, 3L, Reconciliation.Overtaken)]
    [InlineData(DeferReason.SlotNotAvailable, (ReferralState)0, 3L, Reconciliation.Overtaken)]
    public void The_referral_says_what_became_of_a_deferral(DeferReason reason, ReferralState state, long version, Reconciliation expected)
    {
        DeferRequest deferral = reason == DeferReason.Triage ? A016.Defer().Reason(reason).IncomingReferral(Requests.Ubrn, 3).Service("70000").Patient(Requests.Patient).Build() : Requests.Deferral;

        Assert.Equal(expected, A016.Reconcile(deferral, new ReferralContext { Ubrn = Requests.Ubrn, State = state, Version = version }));
    }

    private static async Task<BookResult.Indeterminate> LoseAsync(Func<System.Net.Http.HttpRequestMessage, System.Net.Http.HttpResponseMessage> answer, params System.Net.Http.DelegatingHandler[] between)
    {
        using var server = new StubServer(answer);
        return Assert.IsType<BookResult.Indeterminate>(await server.Client(new() { Clock = new FakeTimeProvider(Start) }, between: between).BookAsync(Requests.Booking));
    }
}
