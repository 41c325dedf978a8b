using System;
using System.Collections.Generic;
using System.Linq;
using ErsSimulator.State;
using ErsSimulator.V1;
using ErsToolkit;

namespace ErsSimulator.Rules;

/// <summary>Edition <c>v1</c>.</summary>
internal sealed class V1Edition : IEdition
{
    public ErsEndpointInfo Endpoint => A016.Endpoint;

    public bool IsCurrent => false;

    public byte[] Write(ValidationResult refusal) => refusal.ToOperationOutcome();

    public IReadOnlyList<ErsOutcomeInfo> Rows(Operation operation) => operation == Operation.Defer ? DeferOutcome.Rows : BookOutcome.Rows;

    public Received? Read(ReadOnlySpan<byte> body, out ValidationResult why)
    {
        switch (A016.OperationOf(body))
        {
            case A016Operation.Book:
                return BookRequest.TryParse(body, out BookRequest? booking, out why) ? Of(booking) : null;
            case A016Operation.Defer:
                return DeferRequest.TryParse(body, out DeferRequest? deferral, out why) ? Of(deferral) : null;
            default:
                why = A016.Validate(body);
                return null;
        }
    }

    private static Received Of(BookRequest request) => new()
    {
        Operation = Operation.Book,
        Ubrn = request.IncomingReferral.Ubrn,
        Service = request.Service.Value,
        Patient = request.Patient?.Value ?? "",
        Slot = request.Slot.Id,
        Clinician = request.Clinician?.Value,
        Comment = request.Comment,
        Check = held => A016.Check(request, new BookContext { Referral = Of(held.Referral), Service = Of(held), Slot = Of(held.Slot) }),
    };

    private static Received Of(DeferRequest request) => new()
    {
        Operation = Operation.Defer,
        Ubrn = request.IncomingReferral.Ubrn,
        Service = request.Service.Value,
        Patient = request.Patient?.Value ?? "",
        Slot = request.Slot?.Id,
        Reason = request.Reason.ToCode(),
        Comment = request.Comment,
        Check = held => A016.Check(request, new DeferContext { Referral = Of(held.Referral), Service = Of(held), Slot = Of(held.Slot) }),
    };

    private static ReferralContext Of(Referral referral) => new()
    {
        Ubrn = referral.Ubrn,
        Version = referral.Version,
        Patient = NhsNumber.From(referral.Patient),
        State = Of(referral.State),
        IsInitial = referral.IsInitial,
        IsAppointmentRequest = referral.IsAppointmentRequest,
        Priority = Of(referral.Priority),
        Shortlist = referral.Shortlist.Select(ServiceId.From).ToArray(),
    };

    private static ServiceContext Of(Held held) => new()
    {
        Id = ServiceId.From(held.Service.Id),
        IsDirectlyBookable = held.Service.IsDirectlyBookable,
        HasFreeSlots = held.HasFreeSlots,
    };

    private static SlotContext? Of(Slot? slot) => slot is null ? null : new()
    {
        Reference = SlotReference.From("Slot/" + slot.Id),
        Start = slot.Start,
        End = slot.End,
        Service = ServiceId.From(slot.Service),
        Clinician = slot.Clinician is null ? null : SdsUserId.From(slot.Clinician),
        SearchedPriority = slot.Priority is { } priority ? Of(priority) : null,
        IsFree = slot.IsOnOffer,
    };

    private static ReferralPriority Of(Priority priority) => priority switch
    {
        Priority.Urgent => ReferralPriority.Urgent,
        Priority.TwoWeekWait => ReferralPriority.TwoWeekWait,
        _ => ReferralPriority.Routine,
    };

    /// <summary>Edition v1 tells fewer states apart. What it calls the outcome of a deferral is what a provider has recorded; inferred.</summary>
    private static ReferralState Of(ReferralProgress state) => state switch
    {
        ReferralProgress.Booked => ReferralState.Booked,
        ReferralProgress.Rejected => ReferralState.Rejected,
        ReferralProgress.CancelledReferral => ReferralState.Cancelled,
        ReferralProgress.DeferredToProvider or ReferralProgress.AwaitingTriage => ReferralState.DeferralInProgress,
        ReferralProgress.AssessmentResult or ReferralProgress.TriageResponse or ReferralProgress.TriagedProviderToAction => ReferralState.DeferralOutcomeInProgress,
        _ => ReferralState.Unbooked,
    };
}
