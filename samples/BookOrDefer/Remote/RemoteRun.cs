using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BookOrDefer.Flows;
using ErsToolkit.Current;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Remote;

/// <summary>Searches the slots of a service in an e-RS that is already there, and books the first of them where it is asked to. It defers nothing, and sends no booking twice.</summary>
internal sealed class RemoteRun(Connection ers, RemoteArguments asked, Steps steps)
{
    private const int ShownSlots = 5;

    /// <summary>Gives the exit code.</summary>
    /// <exception cref="OperationCanceledException">The user gave up before a booking had left.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ReferralContext? referral = null;
        if (asked.Ubrn is { } ubrn)
        {
            referral = await ReadReferralAsync(ubrn, cancellationToken).ConfigureAwait(false);
            if (referral is null || !MayGoOn(referral))
                return ExitCode.Invalid;
        }

        SlotSearchResult result = await ers.SearchAsync(steps, asked.Search, cancellationToken).ConfigureAwait(false);
        if (result is not SlotSearchResult.Found found)
        {
            SayWhy(result);
            return ExitCode.Invalid;
        }

        Show(found);
        if (asked.Patient is not { } patient)
            return found.StoppedBy is null ? ExitCode.Valid : ExitCode.Invalid;

        if (found.Slots.Count > 0)
            return await new RemoteBooking(ers, steps).RunAsync(found.Slots[0], referral!, patient, cancellationToken).ConfigureAwait(false);

        bool isPermitted = DeferralGround.TryEmptySearch(found.Page, referral!, out DeferralGround? ground, out ValidationResult why);
        steps.Say("book", "There is nothing to book.");
        steps.Say("a deferral", isPermitted ? RemoteBooking.DeferralOn(ground) : "This search permits none. " + why.Issues[0].Message);
        return ExitCode.Invalid;
    }

    private async Task<ReferralContext?> ReadReferralAsync(string ubrn, CancellationToken cancellationToken)
    {
        ReferralReading reading = await ers.ReadReferralAsync(steps, ubrn, cancellationToken).ConfigureAwait(false);
        if (reading.Referral is null)
            steps.Say("what to do", WayProblem.Of(reading));

        return reading.Referral;
    }

    /// <summary>A slot that was found with other criteria than those of the referral is none for it.</summary>
    private bool MayGoOn(ReferralContext referral)
    {
        string? problem = asked.Patient is null ? null
            : !IsBookable(referral.State) ? $"The referral is {ReferralReading.StateOf(referral)}."
            : referral.Priority is { } priority && priority != asked.Search.Priority ? $"The referral's priority is {priority.ToCode()}, and --priority another."
            : referral.CommissioningOrganisation is { } organisation && organisation != asked.Search.CommissioningOrganisation ? "The referral names another organisation than --commissioning-organisation."
            : null;
        if (problem is not null)
            steps.Say("book", problem + " Nothing was sent.");

        return problem is null;
    }

    /// <summary>Whether e-RS books a referral in this state, as far as that is known.</summary>
    private static bool IsBookable(ReferralState? state) =>
        state is ReferralState.NotBooked or ReferralState.ApptCancelledByPatient or ReferralState.ApptCancelledByProvider or ReferralState.DidNotAttend;

    private void SayWhy(SlotSearchResult result) => steps.Say("what to do", result switch
    {
        SlotSearchResult.Failed failed => WayProblem.Of(failed.Outcome.StatusCode, failed.Outcome.Next),
        SlotSearchResult.Indeterminate lost => WayProblem.Of(lost.Why, lost.Exception),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    });

    private void Show(SlotSearchResult.Found found)
    {
        foreach (FoundSlot slot in found.Slots.Take(ShownSlots))
            steps.Say(slot.Reference.Value, $"{Time(slot.Start)} to {Time(slot.End)}{(slot.Clinician is null ? "" : ", with a named clinician")}");

        if (found.Slots.Count > ShownSlots)
            steps.Say("…", string.Create(CultureInfo.InvariantCulture, $"and {found.Slots.Count - ShownSlots} more"));
        if (!found.IsComplete)
            steps.Say("not all", string.Create(CultureInfo.InvariantCulture, $"{found.Slots.Count} were read; there are more pages"));
        if (found.StoppedBy is { } stopped)
            SayWhy(stopped);
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
