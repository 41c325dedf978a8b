using System.Collections.Generic;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Current;
using Reconciliation = ErsToolkit.Reconciliation;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Flows;

/// <summary>What permits no deferral, and an answer that gets lost.</summary>
internal static class ForbiddenFlows
{
    public static IEnumerable<Flow> All =>
    [
        new("None of the times suits the patient", "That is no reason to defer. A check against what is held says so before anything is sent; sent all the same, e-RS refuses it.", "refused, SLOTS_CURRENTLY_AVAILABLE", DeferDespiteSlotsAsync),
        new("Another user holds the referral", "The booking is refused, and the outcome hands out no ground.", "refused, no ground", BookLockedAsync),
        new("The slot that was called gone is free", "A deferral that names it is refused: it can be booked.", "refused, THIS_SLOT_IS_AVAILABLE", DeferWithFreeSlotAsync),
        new("The answer to a booking gets lost", "Whether it was booked is not known, so it is not sent again. The referral tells.", "booked once",
            LoseAnswerAsync),
    ];

    private static async Task<string> DeferDespiteSlotsAsync(Setting setting, Steps steps)
    {
        SlotPage page = await setting.SearchAsync(steps).ConfigureAwait(false);
        DeferRequest deferral = Deferral(setting).Reason(DeferReason.NoSlotsAtService).Build();
        ValidationResult before = A016.Check(deferral, new DeferContext { Service = new ServiceContext { Id = ServiceId.From(SampleWorld.Service), HasFreeSlots = page.Total > 0 } });
        steps.Say("check it before", before.Issues[0].Code + ": " + before.Issues[0].Message);
        bool isPermitted = DeferralGround.TryEmptySearch(page, out _, out ValidationResult why, setting.Clock.GetUtcNow());
        steps.Say("ask for a ground", isPermitted ? "permitted" : "none: " + why.Issues[0].Message);
        return Playing.EndOf(await setting.DeferAsync(steps, deferral).ConfigureAwait(false), deferral);
    }

    private static async Task<string> BookLockedAsync(Setting setting, Steps steps)
    {
        FoundSlot slot = (await setting.SearchAsync(steps).ConfigureAwait(false)).First();
        setting.World.Referral(SampleWorld.Ubrn).IsLocked = true;
        if (await setting.BookAsync(steps, slot).ConfigureAwait(false) is not BookResult.Failed failed)
            return "not refused";

        bool isPermitted = failed.Outcome.TryGetDeferralGround(setting.Booking(slot), out _);
        steps.Say("ask for a ground", isPermitted ? "permitted" : "none: this outcome permits no deferral");
        return isPermitted ? "refused, and a ground" : "refused, no ground";
    }

    private static async Task<string> DeferWithFreeSlotAsync(Setting setting, Steps steps)
    {
        SlotPage page = await setting.SearchAsync(steps).ConfigureAwait(false);
        DeferRequest deferral = Deferral(setting).Reason(DeferReason.SlotNotAvailable).Slot(page.First().Reference).Build();
        return Playing.EndOf(await setting.DeferAsync(steps, deferral).ConfigureAwait(false), deferral);
    }

    private static async Task<string> LoseAnswerAsync(Setting setting, Steps steps)
    {
        FoundSlot slot = (await setting.SearchAsync(steps).ConfigureAwait(false)).First();
        setting.Simulator.Faults.Next("ResetBeforeAnswer");
        if (await setting.BookAsync(steps, slot).ConfigureAwait(false) is not BookResult.Indeterminate lost)
            return "the answer came";

        ReferralContext referral = await setting.ReadReferralAsync(steps).ConfigureAwait(false);
        Reconciliation told = lost.Reconcile(referral, setting.Clock.GetUtcNow());
        Tally tally = setting.Simulator.Ledger.Of(SampleWorld.Ubrn);
        steps.Say("reconcile", $"{told}: the simulator counts {tally.BookingsArrived} booking that arrived and {tally.BookingsCarriedOut} that was made");
        return told == Reconciliation.CarriedOut && tally.BookingsArrived == 1 ? "booked once" : "not as it should be";
    }

    private static DeferRequestBuilder Deferral(Setting setting) => A016.Defer()
        .IncomingReferral(SampleWorld.Ubrn, setting.World.Referral(SampleWorld.Ubrn).Version)
        .Service(SampleWorld.Service)
        .Patient(SampleWorld.Patient);
}
