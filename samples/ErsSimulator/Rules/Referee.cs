using System;
using System.Linq;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Rules;

/// <summary>Says why e-RS refuses a request that is sound in itself. What the generated checks can find is left to them.</summary>
internal sealed class Referee(World world, TimeProvider clock)
{
    private const string DoubtfulState = "INVALID_REQUEST_STATE";

    /// <summary>Gives the refusal; null for a request that e-RS carries out, if the provider's system does.</summary>
    public Refusal? Judge(IEdition edition, Received request)
    {
        Refusal Of(string key, string? path = null) => Refusal.Of(edition, request.Operation, key, path);

        bool isBooking = request.Operation == Operation.Book;
        if (world.FindReferral(request.Ubrn) is not { } referral)
            return Of(isBooking ? "REFERENCE_NOT_FOUND" : "NO_SUCH_REQUEST");

        if (OfReferral(referral, isBooking) is { } key)
            return Of(key);

        if (world.FindService(request.Service) is not { IsAvailable: true } service)
            return Of("SERVICE_UNAVAILABLE");

        Slot? slot = world.FindSlot(request.Slot);
        if (request.Slot is not null && slot is null)
            return Of("REFERENCE_NOT_FOUND", "Appointment.slot[0].reference");

        // The editions do not say how e-RS refuses this reason at a service of another kind; inferred.
        if (request.Reason == "TRIAGE" && !service.IsTriage)
            return Of("INAPPROPRIATE_VALUE", "Appointment.reason[0].coding[0].code");

        ValidationResult found = request.Check(new Held
        {
            Referral = referral,
            Service = service,
            Slot = slot,
            HasFreeSlots = world.HasFreeSlots(service.Id, clock.GetUtcNow()),
        });
        if (!found.IsValid)
            return Refusal.Of(edition, request.Operation, found);

        // A warning says that e-RS may refuse. The simulator does, so that a program is prepared for it.
        if (found.Issues.Any(issue => issue.Code == DoubtfulState))
            return Of(DoubtfulState);

        return isBooking && !slot!.IsOnOffer ? Of("SLOT_NOT_AVAILABLE") : null;
    }

    private static string? OfReferral(Referral referral, bool isBooking) =>
        !referral.HasRelationship ? "NO_RELATIONSHIP"
        : isBooking && referral.PatientRecord == PatientRecord.Erroneous ? "PATIENT_ERROR"
        : !isBooking && referral.PatientRecord == PatientRecord.Sensitive ? "PATIENT_SENSITIVE"
        : referral.IsLocked || referral.IsBeingBooked ? "REFERRAL_LOCKED"
        : null;
}
