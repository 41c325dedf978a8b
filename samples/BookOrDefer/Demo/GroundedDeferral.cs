using System;
using System.Globalization;
using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows the deferral that follows from a booking that was refused.</summary>
internal static class GroundedDeferral
{
    public static void Show(IAnsiConsole console)
    {
        Section.Begin(console, "7. Defer on the ground that it gave",
            "Deferrals are audited. An answer that permits one hands out the ground for it, which carries what the deferral takes over from the booking; other answers hand out none. outcome.TryGetDeferralGround(booking, out ground) gives:");
        BookOutcome outcome = FailedBookings.SlotGone();
        if (!outcome.TryGetDeferralGround(GoodBooking.Build().Value, out DeferralGround? ground))
            throw new InvalidOperationException("An edition in which this permits no deferral is not the sample's.");

        DeferralGround kept = ShowKeeping(console, ground);
        Snippet<DeferRequest> deferral = Snippet.Of(
            A016.DeferAfter(kept)
                .ReferralVersion(5)
                .Build());
        Section.Say(console, "The deferral takes reason, slot, service, patient and UBRN from the ground; its builder has no calls that could get them wrong. Only the version of the referral, read again, is new:");
        Section.Code(console, deferral.Code);
        Section.Result(console, deferral.Value.ToString());
    }

    private static DeferralGround ShowKeeping(IAnsiConsole console, DeferralGround ground)
    {
        string json = ground.ToJson();
        var kept = DeferralGround.FromJson(json);
        bool isTaken = DeferralGround.TryFromJson(json.Replace("228340", "228341", StringComparison.Ordinal), out _, out string problem);
        Section.Table(console, new FactTable()
            .Add("ToString()", ground.ToString())
            .Add("ToJson()", string.Create(CultureInfo.InvariantCulture, $"{json.Length} characters, to be kept until the user defers. They are not shown here: NHS number and UBRN stand in them. Keep them as you keep a patient's record."))
            .Add("FromJson(json)", kept.Equals(ground) ? "equal to the ground that was kept" : "another ground")
            .Add("… one digit changed", isTaken ? "taken" : "refused: " + problem)
            .Content);
        return kept;
    }
}
