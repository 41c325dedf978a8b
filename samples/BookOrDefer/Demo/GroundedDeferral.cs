using System.Globalization;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows the deferral that follows from a booking that was refused.</summary>
internal static class GroundedDeferral
{
    public static void Show(IAnsiConsole console, IDemoParts edition)
    {
        Section.Begin(console, "7. Defer on the ground that it gave",
            "Deferrals are audited. An answer that permits one hands out the ground for it, which carries what the deferral takes over from the booking; other answers hand out none. outcome.TryGetDeferralGround(booking, out ground) gives:");
        GroundOfDeferral ground = edition.DeferAfter(FailedBookings.Status, FailedBookings.SlotGone);
        ShowKeeping(console, ground);
        Section.Say(console, "The deferral takes reason, slot, service, patient and UBRN from the ground; its builder has no calls that could get them wrong. Only the version of the referral, read again, is new:");
        Section.Code(console, ground.Deferral.Code);
        Section.Result(console, ground.Deferral.Value.Text);
    }

    private static void ShowKeeping(IAnsiConsole console, GroundOfDeferral ground) => Section.Table(console, new FactTable()
        .Add("ToString()", ground.Text)
        .Add("ToJson()", string.Create(CultureInfo.InvariantCulture, $"{ground.KeptLength} characters, to be kept until the user defers. They are not shown here: NHS number and UBRN stand in them. Keep them as you keep a patient's record."))
        .Add("FromJson(json)", ground.IsSame ? "equal to the ground that was kept" : "another ground")
        .Add("… one digit changed", ground.Problem.Length == 0 ? "taken" : "refused: " + ground.Problem)
        .Content);
}
