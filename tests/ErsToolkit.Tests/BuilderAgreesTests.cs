using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using ErsToolkit.Serialization;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>
/// A builder and the validator of what it writes have one opinion. Left out is only what no payload can hold: half of a surrogate pair, and a reason that is
/// no member of its enumeration.
/// </summary>
public class BuilderAgreesTests
{
    private const string Profile = "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1";
    private const string CommonProfile = "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1";

    private static readonly string?[] Slots =
        [null, "", "Slot/4711", "4711", "Slot/47a", "https://example.invalid/STU3/Slot/4711", "https://Slot/4711", "Slot/" + new string('1', 65)];
    private static readonly string?[] Referrals =
        [null, "", "ReferralRequest/000000081234/_history/5", "ReferralRequest/000000081234", "https://example.invalid/ReferralRequest/000000081234/_history/5"];
    private static readonly string?[] Services = [null, "", "70000", "7a", "٧٠٠٠٠", new('7', 65)];
    private static readonly string?[] Patients = [null, "", Deferrals.NhsNumber, "9462640301", "0000000000", "946 264 0300"];
    private static readonly string?[] Clinicians = [null, "", Bookings.Clinician, "1", "02160055651x"];
    private static readonly string?[] Comments = [null, "", "Prefers mornings", "\"\\/\u0000\u2028💡", new('x', 1000), new('x', 1001)];
    private static readonly string?[] Times = [null, "", "2026", "2026-11-23", "2026-11-23T09:30:00", "2026-11-23T09:30:00+01:00", "2026-13-01", "yesterday"];
    private static readonly string[] Reasons = ["", "NO_SLOTS_AT_SERVICE", "SLOT_NOT_AVAILABLE", "BOOKING_ATTEMPT_PROBLEM", "TRIAGE"];

    private static readonly Gen<Choice> Choices =
        from slot in OneOf(Slots)
        from referral in OneOf(Referrals)
        from service in OneOf(Services)
        from patient in OneOf(Patients)
        from clinician in OneOf(Clinicians)
        from comment in OneOf(Comments)
        from created in Gen.OneOf(OneOf(Times), Gen.DateTimeOffset.Select(Value? (time) => new Value(FhirPrimitives.Format(time))))
        from start in Gen.DateTimeOffset
        from end in Gen.OneOf(Gen.DateTimeOffset, Gen.Long[-1, 1].Select(ticks => start.AddTicks(start.Year is 1 or 9999 ? 0 : ticks)))
        from reason in Gen.Int[0, Reasons.Length].Select(index => index == Reasons.Length ? null : Reasons[index])
        select new Choice(slot, referral, service, patient, clinician, comment, created, start, end, reason);

    [Fact]
    public void Of_a_booking_of_v1() => Check(isCurrent: false, isBooking: true, choice =>
    {
        BookRequestBuilder builder = A016.Book();
        builder = choice.Slot is { } slot ? builder.Slot(slot.Text!, choice.Start, choice.End) : builder;
        builder = choice.Referral is { } referral ? builder.IncomingReferral(referral.Text!) : builder;
        builder = choice.Service is { } service ? builder.Service(service.Text!) : builder;
        builder = choice.Patient is { } patient ? builder.Patient(patient.Text!) : builder;
        builder = choice.Clinician is { } clinician ? builder.Clinician(clinician.Text!) : builder;
        builder = choice.Comment is { } comment ? builder.Comment(comment.Text!) : builder;
        builder = choice.Created is { } created ? builder.Created(created.Text!) : builder;
        return builder.TryBuild(out BookRequest? request, out ValidationResult why)
            ? new Built(why, request.ToUtf8Json(), A016.ValidateBook(request.ToUtf8Json()),
                BookRequest.TryParse(request.ToUtf8Json(), out BookRequest? read, out _) && read.Equals(request))
            : new Built(why);
    }, payload => A016.ValidateBook(payload));

    [Fact]
    public void Of_a_deferral_of_v1() => Check(isCurrent: false, isBooking: false, choice =>
    {
        DeferRequestBuilder builder = A016.Defer();
        builder = choice.Slot is { } slot ? builder.Slot(slot.Text!) : builder;
        builder = choice.Referral is { } referral ? builder.IncomingReferral(referral.Text!) : builder;
        builder = choice.Service is { } service ? builder.Service(service.Text!) : builder;
        builder = choice.Patient is { } patient ? builder.Patient(patient.Text!) : builder;
        builder = choice.Comment is { } comment ? builder.Comment(comment.Text!) : builder;
        builder = choice.Created is { } created ? builder.Created(created.Text!) : builder;
        builder = choice.Reason is { } reason ? builder.Reason(DeferReasonExtensions.TryParse(Utf8(reason), out DeferReason code) ? code : default) : builder;
        return builder.TryBuild(out DeferRequest? request, out ValidationResult why)
            ? new Built(why, request.ToUtf8Json(), A016.ValidateDefer(request.ToUtf8Json()),
                DeferRequest.TryParse(request.ToUtf8Json(), out DeferRequest? read, out _) && read.Equals(request))
            : new Built(why);
    }, payload => A016.ValidateDefer(payload));

    [Fact]
    public void Of_a_booking_of_the_current_edition() => Check(isCurrent: true, isBooking: true, choice =>
    {
        Current.BookRequestBuilder builder = Current.A016.Book();
        builder = choice.Slot is { } slot ? builder.Slot(slot.Text!, choice.Start, choice.End) : builder;
        builder = choice.Referral is { } referral ? builder.IncomingReferral(referral.Text!) : builder;
        builder = choice.Service is { } service ? builder.Service(service.Text!) : builder;
        builder = choice.Patient is { } patient ? builder.Patient(patient.Text!) : builder;
        builder = choice.Clinician is { } clinician ? builder.Clinician(clinician.Text!) : builder;
        builder = choice.Comment is { } comment ? builder.Comment(comment.Text!) : builder;
        builder = choice.Created is { } created ? builder.Created(created.Text!) : builder;
        return builder.TryBuild(out Current.BookRequest? request, out ValidationResult why)
            ? new Built(why, request.ToUtf8Json(), Current.A016.ValidateBook(request.ToUtf8Json()),
                Current.BookRequest.TryParse(request.ToUtf8Json(), out Current.BookRequest? read, out _) && read.Equals(request))
            : new Built(why);
    }, payload => Current.A016.ValidateBook(payload));

    [Fact]
    public void Of_a_deferral_of_the_current_edition() => Check(isCurrent: true, isBooking: false, choice =>
    {
        Current.DeferRequestBuilder builder = Current.A016.Defer();
        builder = choice.Slot is { } slot ? builder.Slot(slot.Text!) : builder;
        builder = choice.Referral is { } referral ? builder.IncomingReferral(referral.Text!) : builder;
        builder = choice.Service is { } service ? builder.Service(service.Text!) : builder;
        builder = choice.Patient is { } patient ? builder.Patient(patient.Text!) : builder;
        builder = choice.Comment is { } comment ? builder.Comment(comment.Text!) : builder;
        builder = choice.Created is { } created ? builder.Created(created.Text!) : builder;
        builder = choice.Reason is { } reason
            ? builder.Reason(Current.DeferReasonExtensions.TryParse(Utf8(reason), out Current.DeferReason code) ? code : default)
            : builder;
        return builder.TryBuild(out Current.DeferRequest? request, out ValidationResult why)
            ? new Built(why, request.ToUtf8Json(), Current.A016.ValidateDefer(request.ToUtf8Json()),
                Current.DeferRequest.TryParse(request.ToUtf8Json(), out Current.DeferRequest? read, out _) && read.Equals(request))
            : new Built(why);
    }, payload => Current.A016.ValidateDefer(payload));

    private static void Check(bool isCurrent, bool isBooking, Func<Choice, Built> build, Func<byte[], ValidationResult> validate) => Choices.Sample(
        choice =>
        {
            Built built = build(choice);
            JsonObject payload = choice.Payload(isCurrent, isBooking);

            Assert.Equal(Described(validate(payload.Utf8())), Described(built.Why));
            Assert.DoesNotContain(built.Why.Issues, issue => issue.Severity == Severity.Warning && issue.Message.Contains(" must ", StringComparison.Ordinal));
            Assert.Equal(built.Why.IsValid, built.Json is not null);
            if (built.Json is not null)
            {
                Assert.True(JsonNode.DeepEquals(payload, JsonNode.Parse(built.Json)), "what is written is what was set");
                Assert.Equal(Described(built.Why), Described(built.Again!));
                Assert.True(built.IsReadBack);
            }
        },
        iter: 20_000);

    /// <summary>A value of a field, or none; the usual one, which is the third, more often than the others.</summary>
    private static Gen<Value?> OneOf(string?[] texts) =>
        Gen.Int[-4, texts.Length - 1].Select(index => index == -4 ? null : new Value(texts[index < 0 ? 2 : index]));

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Described(ValidationResult result) =>
        result.Issues.Select(issue => $"{issue.Severity} {issue.Code} {issue.Path}: {issue.Message}").Order(StringComparer.Ordinal);

    /// <summary>What somebody sets; null too is something.</summary>
    private sealed record Value(string? Text)
    {
        public string Written => Text ?? "";
    }

    private sealed record Built(ValidationResult Why, byte[]? Json = null, ValidationResult? Again = null, bool IsReadBack = false);

    private sealed record Choice(
        Value? Slot, Value? Referral, Value? Service, Value? Patient, Value? Clinician, Value? Comment, Value? Created,
        DateTimeOffset Start, DateTimeOffset End, string? Reason)
    {
        /// <summary>The payload with these values, put together by hand.</summary>
        public JsonObject Payload(bool isCurrent, bool isBooking)
        {
            var payload = new JsonObject
            {
                ["meta"] = new JsonObject { ["profile"] = isCurrent ? new JsonArray(Profile, CommonProfile) : new JsonArray(CommonProfile) },
                ["language"] = "en",
                ["resourceType"] = "Appointment",
                ["status"] = isBooking ? "booked" : "proposed",
                ["description"] = "e-Referral Appointment",
            };
            if (isCurrent)
            {
                payload["id"] = "appointment";
            }

            if (!isBooking && Reason is { Length: > 0 } && (isCurrent || Reason != "TRIAGE"))
            {
                payload["reason"] = Deferrals.Reason(Reason);
            }

            if (isBooking && Slot is not null)
            {
                payload["start"] = FhirPrimitives.Format(Start);
                payload["end"] = FhirPrimitives.Format(End);
            }

            Set(payload, "slot", Slot, slot => new JsonArray(new JsonObject { ["reference"] = SlotReference.From(slot).Value }));
            Set(payload, "created", Created, created => created);
            Set(payload, "comment", Comment, comment => comment);
            Set(payload, "incomingReferral", Referral, referral => new JsonArray(new JsonObject { ["reference"] = ReferralReference.From(referral).Value }));
            var participants = new JsonArray();
            Add(participants, Deferrals.ServiceSystem, Service);
            Add(participants, Deferrals.PatientSystem, Patient);
            if (isBooking)
            {
                Add(participants, Deferrals.ClinicianSystem, Clinician);
                if (isCurrent && Clinician is not null)
                {
                    participants[^1]!["type"] = JsonNode.Parse(Deferrals.Type);
                }
            }

            if (participants.Count > 0)
            {
                payload["participant"] = participants;
            }

            return payload;
        }

        private static void Set(JsonObject payload, string name, Value? value, Func<string, JsonNode> make)
        {
            if (value is not null)
            {
                payload[name] = make(value.Written);
            }
        }

        private static void Add(JsonArray participants, string system, Value? value)
        {
            if (value is not null)
            {
                participants.Add(Deferrals.Participant(system, value.Written));
            }
        }
    }
}
