using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Tests;

/// <summary>What the source says of requests and what their senders hold, written by hand and without the generated checks.</summary>
internal static class ContextOracle
{
    private const string Referral = "Appointment.incomingReferral[0].reference";
    private const string SlotPath = "Appointment.slot[0].reference";
    private const string Service = "Appointment.participant[0].actor.identifier.value";
    private const string Patient = "Appointment.participant[1].actor.identifier.value";

    public static IEnumerable<string> Expected(BookRequest request, BookContext context)
    {
        foreach (string issue in OfReferral(context.Referral, request.IncomingReferral, request.Service, request.Patient))
        {
            yield return issue;
        }

        ReferralContext? referral = IsMeant(context.Referral, request.IncomingReferral) ? context.Referral : null;
        if (referral is { State: not (null or ReferralState.Unbooked) })
        {
            yield return "INVALID_REQUEST_STATE " + Referral;
        }

        if (IsOfService(context.Service, request.Service) && context.Service!.IsDirectlyBookable is false)
        {
            yield return "INVALID_STATE " + Service;
        }

        if (context.Slot is not SlotContext slot)
        {
            yield break;
        }

        if (slot.Reference is SlotReference reference && reference.Value != request.Slot.Value)
        {
            yield return "INAPPROPRIATE_VALUE " + SlotPath;
            yield break;
        }

        if (slot.Start is DateTimeOffset start && slot.End is DateTimeOffset end && (start.UtcTicks, end.UtcTicks) != (request.Start.UtcTicks, request.End.UtcTicks))
        {
            yield return "INAPPROPRIATE_VALUE Appointment.start";
        }

        if (slot.Service is ServiceId service && service.Value != request.Service.Value)
        {
            yield return "INAPPROPRIATE_SLOT " + SlotPath;
        }

        if ((slot.Clinician?.Value ?? "none") != (request.Clinician?.Value ?? "none"))
        {
            yield return "INAPPROPRIATE_VALUE Appointment.participant" + (request.Clinician is null ? "" : "[2].actor.identifier.value");
        }

        if (IsHigher(slot.SearchedPriority, referral?.Priority))
        {
            yield return "INAPPROPRIATE_SLOT " + SlotPath;
        }
    }

    public static IEnumerable<string> Expected(DeferRequest request, DeferContext context)
    {
        foreach (string issue in OfReferral(context.Referral, request.IncomingReferral, request.Service, request.Patient))
        {
            yield return issue;
        }

        ReferralContext? referral = IsMeant(context.Referral, request.IncomingReferral) ? context.Referral : null;
        if (referral?.State is ReferralState.Booked or ReferralState.Rejected or ReferralState.Cancelled or ReferralState.DeferralInProgress or ReferralState.DeferralOutcomeInProgress)
        {
            yield return "INVALID_REQUEST_STATE " + Referral;
        }

        if (referral?.IsAppointmentRequest is false)
        {
            yield return "INVALID_REQUEST_TYPE " + Referral;
        }

        if (IsOfService(context.Service, request.Service) && context.Service!.IsDirectlyBookable is false)
        {
            yield return "INVALID_STATE " + Service;
        }

        if (IsOfService(context.Service, request.Service) && context.Service!.HasFreeSlots is true && request.Reason == DeferReason.NoSlotsAtService)
        {
            yield return "SLOTS_CURRENTLY_AVAILABLE " + Service;
        }

        if (context.Slot is not SlotContext slot || request.Slot is not SlotReference tried)
        {
            yield break;
        }

        if (slot.Reference is SlotReference reference && reference.Value != tried.Value)
        {
            yield return "INAPPROPRIATE_VALUE " + SlotPath;
            yield break;
        }

        if (slot.IsFree is true)
        {
            yield return "THIS_SLOT_IS_AVAILABLE " + SlotPath;
        }

        if (slot.Service is ServiceId service && service.Value != request.Service.Value && referral?.Shortlist is not null && referral.Shortlist.All(listed => listed.Value != service.Value))
        {
            yield return "INAPPROPRIATE_VALUE " + SlotPath;
        }

        if (IsHigher(slot.SearchedPriority, referral?.Priority))
        {
            yield return "INAPPROPRIATE_SLOT " + SlotPath;
        }
    }

    private static IEnumerable<string> OfReferral(ReferralContext? referral, ReferralReference reference, ServiceId service, NhsNumber? patient)
    {
        if (referral is null)
        {
            yield break;
        }

        if (!IsMeant(referral, reference))
        {
            yield return "INAPPROPRIATE_VALUE " + Referral;
            yield break;
        }

        if (referral.Version is long version && !reference.Value.EndsWith("/" + version, StringComparison.Ordinal))
        {
            yield return "VERSION_CONFLICT " + Referral;
        }

        if (referral.IsInitial is false)
        {
            yield return "INVALID_REQUEST_STATE " + Referral;
        }

        if (referral.Shortlist is not null && referral.Shortlist.All(listed => listed.Value != service.Value))
        {
            yield return "INAPPROPRIATE_VALUE " + Service;
        }

        if (patient is NhsNumber named && referral.Patient is NhsNumber known && named.Value != known.Value)
        {
            yield return "INAPPROPRIATE_VALUE " + Patient;
        }
    }

    private static bool IsMeant(ReferralContext? referral, ReferralReference reference) =>
        referral is not null && (referral.Ubrn is null || reference.Value.Contains("/" + referral.Ubrn + "/", StringComparison.Ordinal));

    private static bool IsOfService(ServiceContext? service, ServiceId id) => service?.Id is ServiceId known && known.Value == id.Value;

    /// <summary>Two-week wait comes before urgent, and urgent before routine.</summary>
    private static bool IsHigher(ReferralPriority? searched, ReferralPriority? referral) =>
        (searched is ReferralPriority.Urgent or ReferralPriority.TwoWeekWait && referral is ReferralPriority.Routine)
        || (searched is ReferralPriority.TwoWeekWait && referral is ReferralPriority.Urgent);
}
