using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Xunit;

namespace ErsToolkit.Tests;

public class DeferBuilderTests
{
    [Fact]
    public void Given_nothing_the_build_fails_with_every_issue()
    {
        ErsValidationException exception = Assert.Throws<ErsValidationException>(() => A016.Defer().Build());

        Assert.Equal(
            ["MISSING_VALUE Appointment.reason", "MISSING_VALUE Appointment.incomingReferral", "MISSING_VALUE Appointment.participant"],
            exception.Result.Summary());
    }

    [Fact]
    public void Given_no_patient_the_request_is_built_with_a_warning()
    {
        bool isBuilt = A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral(Deferrals.Ubrn, 5).Service("70000").TryBuild(out DeferRequest? request, out ValidationResult why);

        Assert.True(isBuilt);
        Assert.Null(request!.Patient);
        Assert.Equal(["(MISSING_VALUE Appointment.participant)"], why.Summary());
    }

    private static readonly Dictionary<string, (Func<DeferRequestBuilder, DeferRequestBuilder> Apply, string[] Issues)> Changes = new()
    {
        ["another reason"] = (b => b.Reason(DeferReason.NoSlotsAtService), ["INAPPROPRIATE_VALUE Appointment.slot"]),
        ["the default reason"] = (b => b.Reason(default), ["MISSING_VALUE Appointment.reason"]),
        ["a reason that is no member"] = (b => b.Reason((DeferReason)99), ["INVALID_CODE Appointment.reason[0].coding[0].code"]),
        ["a null slot"] = (b => b.Slot((string)null!), ["MISSING_VALUE Appointment.slot[0].reference"]),
        ["a null slot that is forbidden too"] = (b => b.Slot((string)null!).Reason(DeferReason.BookingAttemptProblem), ["INAPPROPRIATE_VALUE Appointment.slot"]),
        ["the default slot"] = (b => b.Slot(default(SlotReference)), ["MISSING_VALUE Appointment.slot[0].reference"]),
        ["a slot that is only a number"] = (b => b.Slot("4711"), ["INVALID_VALUE Appointment.slot[0].reference"]),
        ["an absolute slot"] = (b => b.Slot("https://example.invalid/STU3/Slot/4711"), []),
        ["a null comment"] = (b => b.Comment(null!), ["INVALID_VALUE Appointment.comment"]),
        ["an empty comment"] = (b => b.Comment(""), ["INVALID_VALUE Appointment.comment"]),
        ["half a character"] = (b => b.Comment("\ud83d"), ["INVALID_VALUE Appointment.comment"]),
        ["a comment of 1001 units"] = (b => b.Comment(new string('x', 1001)), ["INVALID_VALUE Appointment.comment"]),
        ["a null UBRN"] = (b => b.IncomingReferral(null!, 3), ["MISSING_VALUE Appointment.incomingReferral[0].reference"]),
        ["a version of zero"] = (b => b.IncomingReferral(Deferrals.Ubrn, 0), ["INVALID_VALUE Appointment.incomingReferral[0].reference"]),
        ["a negative version"] = (b => b.IncomingReferral(Deferrals.Ubrn, -1), ["INVALID_VALUE Appointment.incomingReferral[0].reference"]),
        ["a referral without version"] = (b => b.IncomingReferral("ReferralRequest/000000081234"), ["INVALID_VALUE Appointment.incomingReferral[0].reference"]),
        ["a service of another script's digits"] = (b => b.Service("٧٠٠٠٠"), ["INVALID_VALUE Appointment.participant[0].actor.identifier.value"]),
        ["a patient with blanks"] = (b => b.Patient("946 264 0300"), ["INVALID_VALUE Appointment.participant[1].actor.identifier.value"]),
        ["created without an offset"] = (b => b.Created("2026-11-23T09:30:00"), ["INVALID_VALUE Appointment.created"]),
        ["created with a fraction"] = (b => b.Created(new DateTimeOffset(2026, 11, 23, 9, 30, 0, 120, TimeSpan.FromHours(1))), []),
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void Given_a_changed_builder_exactly_these_issues_are_found(string change)
    {
        (Func<DeferRequestBuilder, DeferRequestBuilder> apply, string[] expected) = Changes[change];
        bool isBuilt = apply(Deferrals.Builder()).TryBuild(out DeferRequest? request, out ValidationResult why);

        Assert.Equal(expected, why.Summary());
        Assert.Equal(expected.Length == 0, isBuilt);
        Assert.Equal(isBuilt, request is not null);
    }

    [Fact]
    public void Given_a_fault_of_a_value_builder_and_validator_say_the_same()
    {
        (DeferRequestBuilder Builder, Action<JsonObject> Change)[] faults =
        [
            (Deferrals.Builder().Comment(new string('x', 1001)), p => p["comment"] = new string('x', 1001)),
            (Deferrals.Builder().Slot("4711"), p => p["slot"]![0]!["reference"] = "4711"),
            (Deferrals.Builder().Created("yesterday"), p => p["created"] = "yesterday"),
            (Deferrals.Builder().IncomingReferral("ReferralRequest/000000081234"), p => p["incomingReferral"]![0]!["reference"] = "ReferralRequest/000000081234"),
            (Deferrals.Builder().Service("7a"), p => p.Identifier(0)["value"] = "7a"),
            (Deferrals.Builder().Patient("9462640301"), p => p.Identifier(1)["value"] = "9462640301"),
            (Deferrals.Builder().Reason(DeferReason.NoSlotsAtService), p => p["reason"] = Deferrals.Reason("NO_SLOTS_AT_SERVICE")),
        ];

        Assert.All(faults, fault =>
        {
            fault.Builder.TryBuild(out _, out ValidationResult why);

            Assert.Equal(Described(Deferrals.Full().With(fault.Change).Validate()), Described(why));
        });
    }

    private static (Severity Severity, string Code, string Path, string Message) Described(ValidationResult result)
    {
        ValidationIssue issue = Assert.Single(result.Issues);
        return (issue.Severity, issue.Code, issue.Path, issue.Message);
    }

    [Fact]
    public void Given_a_shared_builder_each_use_goes_its_own_way()
    {
        DeferRequestBuilder template = A016.Defer().IncomingReferral(Deferrals.Ubrn, 5).Service("70000").Patient(Deferrals.NhsNumber);

        DeferRequest first = template.Reason(DeferReason.SlotNotAvailable).Slot("Slot/1").Build();
        DeferRequest second = template.Reason(DeferReason.NoSlotsAtService).Build();

        Assert.Equal("Slot/1", first.Slot!.Value.Value);
        Assert.Null(second.Slot);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData(0, 0, "2026-11-23T09:30:00+00:00")]
    [InlineData(120, 60, "2026-11-23T09:30:00.12+01:00")]
    public void Given_a_time_it_is_written_with_its_offset_and_only_the_fraction_it_has(int milliseconds, int offsetMinutes, string expected)
    {
        var created = new DateTimeOffset(2026, 11, 23, 9, 30, 0, milliseconds, TimeSpan.FromMinutes(offsetMinutes));

        Assert.Equal(expected, Deferrals.Builder().Created(created).Build().Created);
    }

    [Fact]
    public void Given_a_failed_build_the_exception_holds_no_personal_data()
    {
        ErsValidationException exception = Assert.Throws<ErsValidationException>(() =>
            Deferrals.Builder().Patient("9462640399").IncomingReferral("ReferralRequest/000000081234").Comment("Secret" + new string('x', 1000)).Build());

        Assert.Equal(3, exception.Result.Issues.Count);
        string[] personal = ["9462640399", Deferrals.Ubrn, "Secret"];
        Assert.All(personal, text => Assert.DoesNotContain(text, exception.ToString(), StringComparison.Ordinal));
    }
}
