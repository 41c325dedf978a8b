using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Current;
using Reconciliation = ErsToolkit.Reconciliation;

namespace BookOrDefer.Flows;

/// <summary>A booking, and everything that permits a deferral.</summary>
internal static class PermittedFlows
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(150);

    public static IEnumerable<Flow> All =>
    [
        new("A slot is booked", "The booking takes slot, times, service and clinician from what the search found.", "booked", BookAsync),
        new("Somebody else was faster", "The slot is gone, and others are free. That is no reason to defer: another one is searched and booked.",
            "another slot is booked",
            (setting, steps) => BookOrDeferAsync(setting, steps, slot => setting.World.Slot(IdOf(slot)).IsFree = false)),
        new("The last slot is taken",
            "Now no other slot is free. The outcome of the booking hands out the ground for a deferral, with reason, slot, service, patient and UBRN.",
            "deferred, SLOT_NOT_AVAILABLE", (setting, steps) => BookLastOrDeferAsync(setting, steps, slot => setting.World.Slot(IdOf(slot)).IsFree = false)),
        new("The provider's system answers with an error", "To the referrer, that slot is as good as taken. Here it was the last one.",
            "deferred, SLOT_NOT_AVAILABLE",
            (setting, steps) => BookLastOrDeferAsync(setting, steps, _ => setting.World.Service(SampleWorld.Service).Pas.Answer = PasAnswer.Error)),
        new("The provider's system does not answer",
            "e-RS gives it two minutes, which the clock skips here. It may still book, so the referral is read before anything else.",
            "deferred, BOOKING_ATTEMPT_PROBLEM",
            (setting, steps) => BookAndSettleAsync(setting, steps, pas => pas.Answer = PasAnswer.Never)),
        new("The provider's system answers too late", "e-RS has given up, and then it is booked all the same. The referral tells, and nothing is deferred.",
            "booked, by the referral",
            (setting, steps) => BookAndSettleAsync(setting, steps, pas => pas.After = Late)),
        new("The service has no slots", "An empty search is a ground too, if it was the first page, without a clinician, and not long ago.", "deferred, NO_SLOTS_AT_SERVICE", DeferEmptyAsync),
        new("The service assesses referrals first", "There is no slot to search for; the reason is one of the current edition alone.", "deferred, TRIAGE", DeferToTriageAsync),
    ];

    private static async Task<string> BookAsync(Setting setting, Steps steps)
    {
        SlotPage page = await setting.SearchAsync(steps).ConfigureAwait(false);
        return await BookFirstAsync(setting, steps, page).ConfigureAwait(false);
    }

    private static async Task<string> BookFirstAsync(Setting setting, Steps steps, SlotPage page) =>
        await setting.BookAsync(steps, page.First()).ConfigureAwait(false) switch
        {
            BookResult.Booked { IsConfirmed: true } => "booked",
            BookResult.Failed => "not booked",
            _ => "perhaps booked",
        };

    /// <summary>Leaves one slot free, so that there is no other when it is gone.</summary>
    private static Task<string> BookLastOrDeferAsync(Setting setting, Steps steps, Action<FoundSlot> happens)
    {
        foreach (Slot slot in setting.World.Slots.Where(slot => slot.Service == SampleWorld.Service).Skip(1))
            slot.IsFree = false;

        return BookOrDeferAsync(setting, steps, happens);
    }

    /// <summary>Books after something has happened to the slot. If that fails, books another slot, or defers on the outcome's ground if none is free.</summary>
    private static async Task<string> BookOrDeferAsync(Setting setting, Steps steps, Action<FoundSlot> happens)
    {
        FoundSlot slot = (await setting.SearchAsync(steps).ConfigureAwait(false)).First();
        happens(slot);
        switch (await setting.BookAsync(steps, slot).ConfigureAwait(false))
        {
            case BookResult.Failed failed when failed.Outcome.TryGetDeferralGround(setting.Booking(slot), out DeferralGround? ground):
                SlotPage others = await setting.SearchAsync(steps).ConfigureAwait(false);
                if (others.Slots.Count > 0)
                    return "another slot is " + await BookFirstAsync(setting, steps, others).ConfigureAwait(false);

                return await DeferOnAsync(setting, steps, ground, await setting.ReadReferralAsync(steps).ConfigureAwait(false)).ConfigureAwait(false);
            default:
                return "no ground";
        }
    }

    /// <summary>Books with a provider's system that takes too long, finds out what became of the booking, and defers only if nothing did.</summary>
    private static async Task<string> BookAndSettleAsync(Setting setting, Steps steps, Action<Pas> happens)
    {
        FoundSlot slot = (await setting.SearchAsync(steps).ConfigureAwait(false)).First();
        happens(setting.World.Service(SampleWorld.Service).Pas);
        if (await setting.BookAndSkipAsync(steps, slot).ConfigureAwait(false) is not BookResult.Indeterminate open)
            return "not as it should be";

        (ReferralContext referral, Reconciliation told) = await ReconcileAsync(setting, steps, open).ConfigureAwait(false);
        steps.Say("reconcile", told.ToString());
        return told == Reconciliation.NotCarriedOut && open.TryGetDeferralGround(out DeferralGround? ground)
            ? await DeferOnAsync(setting, steps, ground, referral).ConfigureAwait(false)
            : told == Reconciliation.CarriedOut ? "booked, by the referral"
            : "not deferred: " + told;
    }

    /// <summary>Reads the referral, and once more when e-RS has had all its time: until then it may still be booked.</summary>
    private static async Task<(ReferralContext Referral, Reconciliation Told)> ReconcileAsync(Setting setting, Steps steps, BookResult.Indeterminate open)
    {
        ReferralContext referral = await setting.ReadReferralAsync(steps).ConfigureAwait(false);
        Reconciliation told = open.Reconcile(referral, setting.Clock.GetUtcNow());
        if (told != Reconciliation.StillPossible)
            return (referral, told);

        await steps.DoAsync("wait until it is settled", () => setting.WaitAsync(open.SettledAt), Telling.Told).ConfigureAwait(false);
        referral = await setting.ReadReferralAsync(steps).ConfigureAwait(false);
        return (referral, open.Reconcile(referral, setting.Clock.GetUtcNow()));
    }

    private static async Task<string> DeferOnAsync(Setting setting, Steps steps, DeferralGround ground, ReferralContext referral)
    {
        DeferRequest deferral = A016.DeferAfter(ground).ReferralVersion(referral.Version!.Value).Build();
        return Playing.EndOf(await setting.DeferAsync(steps, deferral).ConfigureAwait(false), deferral);
    }

    private static async Task<string> DeferEmptyAsync(Setting setting, Steps steps)
    {
        SlotPage page = await setting.SearchAsync(steps, SampleWorld.FullService).ConfigureAwait(false);
        ReferralContext referral = await setting.ReadReferralAsync(steps).ConfigureAwait(false);
        DeferralGround ground = DeferralGround.EmptySearch(page, referral, setting.Clock.GetUtcNow());
        DeferRequest deferral = A016.DeferAfter(ground, setting.Clock.GetUtcNow())
            .IncomingReferral(SampleWorld.Ubrn, referral.Version!.Value)
            .Patient(SampleWorld.Patient)
            .Build();
        return Playing.EndOf(await setting.DeferAsync(steps, deferral).ConfigureAwait(false), deferral);
    }

    private static async Task<string> DeferToTriageAsync(Setting setting, Steps steps)
    {
        DeferRequest deferral = A016.Defer()
            .Reason(DeferReason.Triage)
            .IncomingReferral(SampleWorld.Ubrn, setting.World.Referral(SampleWorld.Ubrn).Version)
            .Service(SampleWorld.TriageService)
            .Patient(SampleWorld.Patient)
            .Build();
        return Playing.EndOf(await setting.DeferAsync(steps, deferral).ConfigureAwait(false), deferral);
    }

    private static string IdOf(FoundSlot slot) => slot.Reference.Value["Slot/".Length..];
}
