using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows the deferral to a service that assesses referrals before it books, where the edition has one.</summary>
internal static class TriageDeferral
{
    public static void Show(IAnsiConsole console, IDemoParts edition)
    {
        if (edition.DeferToTriage() is not { } deferral)
            return;

        Section.Begin(console, "9. Defer to a triage service", "A service that assesses referrals before it books has no slots to choose from. The referral is deferred to it, without a slot:");
        Section.Code(console, deferral.Code);
        Section.Result(console, deferral.Value.Text);
        Section.Say(console, "A016.ValidateDefer on its JSON:");
        Section.Result(console, edition.ValidateDefer(deferral.Value.Json).ToString());
    }
}
