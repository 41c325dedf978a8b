using System;
using System.Globalization;
using System.Linq;
using FluentValidation;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>The rules that both requests share, as FluentValidation has them.</summary>
internal abstract class AppointmentRules : AbstractValidator<AppointmentModel>
{
    private const string ServiceSystem = "http://fhir.nhs.net/Id/ers-service";
    private const string PatientSystem = "http://fhir.nhs.net/Id/nhs-number";

    private static readonly string[] Profiles =
    [
        "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1",
        "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1",
    ];

    protected AppointmentRules(string status)
    {
        RuleForEach(appointment => appointment.Meta!.Profile).Must(profile => Profiles.Contains(profile)).When(appointment => appointment.Meta?.Profile is not null);
        RuleFor(appointment => appointment.Language).Equal("en");
        RuleFor(appointment => appointment.ResourceType).NotEmpty().Equal("Appointment");
        RuleFor(appointment => appointment.Status).NotEmpty().Equal(status);
        RuleFor(appointment => appointment.Description).NotEmpty().Equal("e-Referral Appointment");
        RuleForEach(appointment => appointment.Slot).ChildRules(slot => slot.RuleFor(reference => reference.Reference).NotEmpty().Matches("^Slot/[0-9]{1,64}$"));
        RuleFor(appointment => appointment.Comment).MaximumLength(1000);
        RuleFor(appointment => appointment.IncomingReferral).NotEmpty().Must(referrals => referrals?.Count == 1);
        RuleForEach(appointment => appointment.IncomingReferral).ChildRules(
            referral => referral.RuleFor(reference => reference.Reference).NotEmpty().Matches("^ReferralRequest/[0-9]{12}/_history/[1-9][0-9]{0,63}$"));
        RuleFor(appointment => appointment.Participant).NotEmpty()
            .Must(participants => participants?.Count(participant => participant.Actor?.Identifier?.System == ServiceSystem) == 1)
            .Must(participants => participants?.Count(participant => participant.Actor?.Identifier?.System == PatientSystem) <= 1);
        RuleForEach(appointment => appointment.Participant).ChildRules(participant =>
        {
            participant.RuleFor(entry => entry.Status).NotEmpty().Equal("accepted");
            participant.RuleFor(entry => entry.Actor!.Identifier!.Value).NotEmpty().Matches("^[0-9]{1,64}$").When(entry => entry.Actor?.Identifier?.System == ServiceSystem);
            participant.RuleFor(entry => entry.Actor!.Identifier!.Value).NotEmpty().Must(IsNhsNumber).When(entry => entry.Actor?.Identifier?.System == PatientSystem);
        });
    }

    private static bool IsNhsNumber(string? text)
    {
        if (text is not { Length: 10 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        int sum = Enumerable.Range(0, 9).Sum(index => (text[index] - '0') * (10 - index));
        return (11 - (sum % 11)) % 11 == text[9] - '0';
    }
}

/// <summary>The rules of a deferral.</summary>
internal sealed class DeferRules : AppointmentRules
{
    private static readonly string[] Reasons = ["NO_SLOTS_AT_SERVICE", "SLOT_NOT_AVAILABLE", "BOOKING_ATTEMPT_PROBLEM"];

    public DeferRules()
        : base("proposed")
    {
        RuleFor(appointment => appointment.Reason).NotEmpty().Must(reasons => reasons?.Count == 1 && reasons[0].Coding?.Count == 1);
        RuleForEach(appointment => appointment.Reason).ChildRules(reason => reason.RuleForEach(concept => concept.Coding).ChildRules(coding =>
        {
            coding.RuleFor(entry => entry.System).NotEmpty().Equal("https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1");
            coding.RuleFor(entry => entry.Code).NotEmpty().Must(code => Reasons.Contains(code));
        }));
        RuleFor(appointment => appointment.Slot).NotEmpty().When(IsSlotGone);
        RuleFor(appointment => appointment.Slot).Empty().Unless(IsSlotGone);
    }

    private static bool IsSlotGone(AppointmentModel appointment) => appointment.Reason?[0].Coding?[0].Code == "SLOT_NOT_AVAILABLE";
}

/// <summary>The rules of a booking.</summary>
internal sealed class BookRules : AppointmentRules
{
    public BookRules()
        : base("booked")
    {
        RuleFor(appointment => appointment.Reason).Null();
        RuleFor(appointment => appointment.Slot).NotEmpty().Must(slots => slots?.Count == 1);
        RuleFor(appointment => appointment.Start).NotEmpty().Must(IsInstant);
        RuleFor(appointment => appointment.End).NotEmpty().Must(IsInstant)
            .Must((appointment, end) => !IsInstant(appointment.Start) || !IsInstant(end) || Instant(appointment.Start!) < Instant(end!));
    }

    private static bool IsInstant(string? text) =>
        text is { Length: >= 20 } && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
