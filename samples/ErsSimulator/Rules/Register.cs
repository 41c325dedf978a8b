using System;
using ErsSimulator.State;

namespace ErsSimulator.Rules;

/// <summary>Carries out what nothing refuses.</summary>
internal sealed class Register(World world, Ledger ledger, TimeProvider clock)
{
    public Appointment Book(Received request)
    {
        Slot slot = world.Slot(request.Slot!);
        slot.IsFree = false;
        Appointment made = Add(request, ReferralProgress.Booked, version: 0) with { Start = slot.Start, End = slot.End, Slot = slot.Id };
        world.Add(made);
        ledger.Add(request.Ubrn, new Tally(BookingsCarriedOut: 1));
        return made;
    }

    public Appointment Defer(Received request)
    {
        Appointment made = Add(request, request.Reason == "TRIAGE" ? ReferralProgress.AwaitingTriage : ReferralProgress.DeferredToProvider, version: 1) with { Slot = request.Slot };
        world.Add(made);
        ledger.Add(request.Ubrn, new Tally(DeferralsCarriedOut: 1));
        return made;
    }

    private Appointment Add(Received request, ReferralProgress state, long version)
    {
        Referral referral = world.Referral(request.Ubrn);
        referral.State = state;
        referral.Version += 2;
        referral.Appointment = world.NextAppointment();
        return new Appointment
        {
            Id = referral.Appointment,
            Version = version,
            IsBooked = state == ReferralProgress.Booked,
            Ubrn = referral.Ubrn,
            ReferralVersion = referral.Version,
            Created = clock.GetUtcNow(),
            Service = request.Service,
            ServiceName = world.Service(request.Service).Name,
            Patient = request.Patient.Length > 0 ? request.Patient : referral.Patient,
            Clinician = request.Clinician,
            Reason = request.Reason,
            Comment = request.Comment,
        };
    }
}
