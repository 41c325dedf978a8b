using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BookOrDefer.Flows;
using BookOrDefer.Output;
using ErsToolkit.Current;
using Reconciliation = ErsToolkit.Reconciliation;
using ValidationIssue = ErsToolkit.ValidationIssue;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Remote;

/// <summary>Books a slot, once, and finds out what became of it.</summary>
internal sealed class RemoteBooking(Connection ers, Steps steps)
{
    /// <summary>Gives the exit code: 0 only where e-RS itself says that it booked what was asked for.</summary>
    public async Task<int> RunAsync(FoundSlot slot, ReferralContext referral, NhsNumber patient, CancellationToken cancellationToken)
    {
        if (!A016.Book().Slot(slot).IncomingReferral(referral.Ubrn!, referral.Version!.Value).Patient(patient).TryBuild(out BookRequest? booking, out ValidationResult why) || !IsFit(booking, slot, referral, out why))
        {
            Say("check it before", why.Issues);
            steps.Say("book", "Nothing was sent.");
            return ExitCode.Invalid;
        }

        steps.Say("check it before", "it fits the slot and the referral");
        switch (await ers.BookAsync(steps, booking, cancellationToken).ConfigureAwait(false))
        {
            case BookResult.Booked booked:
                steps.Say("the appointment", booked.Version is { } version && version.All(char.IsAsciiDigit) ? "has version " + version : "has no version that the answer tells");
                Say("finding", booked.Findings.Issues.Skip(booked.IsConfirmed ? 0 : 1));
                return booked.IsConfirmed ? ExitCode.Valid : ExitCode.Invalid;
            case BookResult.Failed failed:
                steps.Say("what to do", WayProblem.Of(failed.Outcome.StatusCode, failed.Outcome.Next));
                steps.Say("a deferral", DeferralOn(failed.Outcome.TryGetDeferralGround(booking, out DeferralGround? ground) ? ground : null));
                break;
            case BookResult.Indeterminate lost:
                await ReconcileAsync(lost, referral.Ubrn!).ConfigureAwait(false);
                break;
        }

        return ExitCode.Invalid;
    }

    public static string DeferralOn(DeferralGround? ground) => ground is null
        ? "No deferral is permitted on the ground of this answer."
        : $"A deferral would be permitted, if the referral is still unbooked: for the reason {ground.Reason.ToCode()} and no other. This program does not defer.";

    private static bool IsFit(BookRequest booking, FoundSlot slot, ReferralContext referral, out ValidationResult why)
    {
        var held = new SlotContext { Reference = slot.Reference, Start = slot.Start, End = slot.End, Service = slot.Service, Clinician = slot.Clinician, SearchedPriority = slot.SearchedPriority };
        why = A016.Check(booking, new BookContext { Referral = referral, Slot = held });
        return why.IsValid;
    }

    /// <summary>Asks the referral, even if the user gave up: nothing else tells.</summary>
    private async Task ReconcileAsync(BookResult.Indeterminate lost, string ubrn)
    {
        string wait = lost.RetryAfter is { } asked ? $" It asks to send nothing more for {Telling.Wait(asked)}." : "";
        steps.Say("why", WayProblem.Of(lost.Why, lost.Exception) + wait);
        if (!lost.MayHaveArrived)
        {
            steps.Say("what to do", "e-RS has not seen the booking. Nothing was booked.");
            return;
        }

        ReferralReading reading = await ers.ReadReferralAsync(steps, ubrn).ConfigureAwait(false);
        DateTimeOffset readAt = TimeProvider.System.GetUtcNow();
        steps.Say("what to do", reading.Referral is { } referral
            ? Told(lost.Reconcile(referral, readAt), lost.SettledAt)
            : "It is not known whether it was booked. " + WayProblem.Of(reading) + " Then read the referral, before anything else.");
        if (lost.TryGetDeferralGround(out DeferralGround? ground))
            steps.Say("a deferral", DeferralOn(ground));
    }

    private static string Told(Reconciliation reconciliation, DateTimeOffset settledAt) => reconciliation switch
    {
        Reconciliation.CarriedOut => "The referral is booked, so e-RS carried it out. Read the appointment to see that it is this one. Do not book again.",
        Reconciliation.NotCarriedOut => "e-RS carried nothing out. It may be booked again.",
        Reconciliation.StillPossible => string.Create(CultureInfo.InvariantCulture, $"The referral is as it was, but e-RS may be at work until {settledAt:HH:mm:ss} UTC. Read it again after that, without --book. Do not book again before."),
        Reconciliation.Overtaken => "Something else has happened to the referral. Decide anew on what it says now.",
        _ => "The referral does not say enough. Look it up in e-RS, and do not book again before.",
    };

    private void Say(string what, IEnumerable<ValidationIssue> issues)
    {
        foreach (ValidationIssue issue in issues)
            steps.Say(what, $"{DisplayText.Of(issue.Severity)} {issue.Code} {issue.Path}: {issue.Message}");
    }
}
