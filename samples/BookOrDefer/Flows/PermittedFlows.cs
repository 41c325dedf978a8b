using System.Collections.Generic;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Current;
using Reconciliation = ErsToolkit.Reconciliation;

namespace BookOrDefer.Flows;

/// <summary>A booking, and everything that permits a deferral.</summary>
internal static class PermittedFlows
{
    public static IEnumerable<Flow> All =>
    [
        new("A slot is booked", "The booking takes slot, times, service and clinician from what the search found.", "booked", BookAsync),
        new("Somebody else was faster", "The outcome hands out the ground for a deferral, and the ground has reason, slot, service, patient and UBRN.", "deferred, SLOT_NOT_AVAILABLE",
            (setting, steps) => DeferAfterAsync(setting, steps, slot => setting.World.Slot(IdOf(slot)).IsFree = false)),
        new("The provider's system answers with an error", "To the referrer, that slot is as good as taken.", "deferred, SLOT_NOT_AVAILABLE",
            (setting, steps) => DeferAfterAsync(setting, steps, _ => setting.World.Service(SampleWorld.Service).Pas.Answer = PasAnswer.Error)),
        new("The provider's system does not answer", "e-RS gives it two minutes; here the clock runs fast. Whether it still books, nobody knows, so the referral is read first.", "deferred, BOOKING_ATTEMPT_PROBLEM",
            (setting, steps) => DeferAfterAsync(setting, steps, _ => setting.World.Service(SampleWorld.Service).Pas.Answer = PasAnswer.Never)),
        new("The service has no slots", "An empty search is a ground too, if it was the first page, without a clinician, and not long ago.", "deferred, NO_SLOTS_AT_SERVICE", DeferEmptyAsync),
        new("The service assesses referrals first", "There is no slot to search for; the reason is one of the current edition alone.", "deferred, TRIAGE", DeferToTriageAsync),
    ];

    private static async Task<string> BookAsync(Setting setting, Steps steps)
    {
        SlotPage page = await setting.SearchAsync(steps).ConfigureAwait(false);
        return await setting.BookAsync(steps, page.First()).ConfigureAwait(false) is BookResult.Booked { IsConfirmed: true } ? "booked" : "not booked";
    }

    /// <summary>Books after something has happened to the slot, and defers on the ground that the outcome gives.</summary>
    private static async Task<string> DeferAfterAsync(Setting setting, Steps steps, System.Action<FoundSlot> happens)
    {
        FoundSlot slot = (await setting.SearchAsync(steps).ConfigureAwait(false)).First();
        happens(slot);
        switch (await setting.BookAsync(steps, slot).ConfigureAwait(false))
        {
            case BookResult.Failed failed when failed.Outcome.TryGetDeferralGround(setting.Booking(slot), out DeferralGround? ground):
                return await DeferOnAsync(setting, steps, ground, await setting.ReadReferralAsync(steps).ConfigureAwait(false)).ConfigureAwait(false);
            case BookResult.Indeterminate open when open.TryGetDeferralGround(out DeferralGround? ground):
                (ReferralContext referral, Reconciliation told) = await ReconcileAsync(setting, steps, open).ConfigureAwait(false);
                return told == Reconciliation.NotCarriedOut ? await DeferOnAsync(setting, steps, ground, referral).ConfigureAwait(false) : "not deferred: " + told;
            default:
                return "no ground";
        }
    }

    /// <summary>Reads the referral, and once more when e-RS has had all its time: until then it may still be booked.</summary>
    private static async Task<(ReferralContext Referral, Reconciliation Told)> ReconcileAsync(Setting setting, Steps steps, BookResult.Indeterminate open)
    {
        ReferralContext referral = await setting.ReadReferralAsync(steps).ConfigureAwait(false);
        Reconciliation told = open.Reconcile(referral, setting.Clock.GetUtcNow());
        if (told != Reconciliation.StillPossible)
            return (referral, told);

        await steps.DoAsync("wait until it is settled", () => WaitAsync(setting, open.SettledAt), waited => Telling.Told(waited)).ConfigureAwait(false);
        referral = await setting.ReadReferralAsync(steps).ConfigureAwait(false);
        return (referral, open.Reconcile(referral, setting.Clock.GetUtcNow()));
    }

    private static async Task<System.TimeSpan> WaitAsync(Setting setting, System.DateTimeOffset until)
    {
        System.TimeSpan left = until - setting.Clock.GetUtcNow();
        await Task.Delay(left > System.TimeSpan.Zero ? left : System.TimeSpan.Zero, setting.Clock).ConfigureAwait(false);
        return left;
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
