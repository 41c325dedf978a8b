using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using CsCheck;
using ErsToolkit.Serialization;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>When a deferral is permitted, which the NHS audits, and that nothing of it is lost until it is made.</summary>
public class DeferralGroundTests
{
    private static readonly string[] Permitting = ["SLOT_NOT_AVAILABLE", "PAS_RESPONDED_WITH_ERROR", "PAS_NOT_RESPONDING"];

    [Fact]
    public void Given_any_key_a_ground_comes_exactly_of_those_in_the_flow_table()
    {
        var table = Outcomes.Flows.Where(flow => (string?)flow.Attribute("after") == "Book").ToDictionary(flow => (string)flow.Attribute("outcome")!, flow => (string)flow.Attribute("reason")!);
        Assert.Equal(Permitting.Order(), table.Keys.Order());

        Grounds.Any.Sample(
            booking =>
            {
                foreach (OutcomeKey key in Enum.GetValues<OutcomeKey>())
                {
                    BookOutcome outcome = BookOutcome.Parse(422, Outcomes.Body(key == OutcomeKey.Unknown ? "SOMETHING_NEW" : key.ToCode()));
                    bool isPermitted = outcome.TryGetDeferralGround(booking, out DeferralGround? ground);

                    Assert.Equal(table.GetValueOrDefault(key.ToCode(), ""), isPermitted ? ground!.Reason.ToCode() : "");
                    Assert.Equal(isPermitted, ground is not null);
                }
            },
            iter: 100);
    }

    [Fact]
    public void Given_a_ground_it_carries_what_was_tried()
    {
        BookRequest booking = Grounds.Booking();

        Assert.All(Permitting, key =>
        {
            DeferralGround ground = Grounds.After(key, booking);

            Assert.Equal(ground.Reason == DeferReason.SlotNotAvailable ? booking.Slot : null, ground.Slot);
            Assert.Equal(booking.Service, ground.Service);
            Assert.Equal(booking.Patient, ground.Patient);
            Assert.Equal(Deferrals.Ubrn, ground.Ubrn);
        });
    }

    [Theory]
    [InlineData(DeferReason.SlotNotAvailable, "SLOT_NOT_AVAILABLE", "PAS_RESPONDED_WITH_ERROR")]
    [InlineData(DeferReason.BookingAttemptProblem, "PAS_NOT_RESPONDING", "PAS_NOT_RESPONDING")]
    [InlineData(null, "SLOT_NOT_AVAILABLE", "PAS_NOT_RESPONDING")]
    [InlineData(null, "PAS_NOT_RESPONDING", "SLOT_NOT_AVAILABLE", "SLOT_NOT_AVAILABLE")]
    [InlineData(null, "SLOT_NOT_AVAILABLE", "REFERRAL_LOCKED")]
    [InlineData(null, "SOMETHING_NEW", "SLOT_NOT_AVAILABLE")]
    [InlineData(null, "UNABLE_TO_CONFIRM_APPOINTMENT")]
    public void Given_several_issues_all_must_permit_it_for_one_reason(DeferReason? expected, params string[] keys)
    {
        BookOutcome outcome = BookOutcome.Parse(422, Outcomes.Body(keys));

        Assert.Equal(expected, outcome.TryGetDeferralGround(Grounds.Booking(), out DeferralGround? ground) ? ground.Reason : null);
    }

    [Fact]
    public void Given_an_issue_without_a_key_beside_one_that_permits_it_there_is_no_ground()
    {
        byte[] body = Outcomes.Body(Outcomes.Issue("SLOT_NOT_AVAILABLE"), Outcomes.Issue());

        Assert.False(BookOutcome.Parse(422, body).TryGetDeferralGround(Grounds.Booking(), out _));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public void Given_a_status_of_success_there_is_no_ground(int status) =>
        Assert.False(BookOutcome.Parse(status, Outcomes.Body("SLOT_NOT_AVAILABLE")).TryGetDeferralGround(Grounds.Booking(), out _));

    [Fact]
    public void Given_a_ground_the_deferral_is_valid_and_has_its_values() => Gen.Select(Grounds.Any, Pick.OneOf(Permitting), Gen.Long[1, long.MaxValue]).Sample((booking, key, version) =>
    {
        DeferralGround ground = Grounds.After(key, booking);

        DeferRequest deferral = A016.DeferAfter(DeferralGround.FromJson(ground.ToJson())).ReferralVersion(version).Comment("No time suits").Build();

        Assert.True(A016.ValidateDefer(deferral.ToUtf8Json()).IsValid);
        Assert.Equal((ground.Reason, ground.Slot, booking.Service, booking.Patient, "No time suits"), (deferral.Reason, deferral.Slot, deferral.Service, deferral.Patient, deferral.Comment));
        Assert.Equal(ReferralReference.From(ground.Ubrn, version), deferral.IncomingReferral);
    });

    [Fact]
    public void Given_a_ground_the_version_must_be_set_and_be_one()
    {
        GroundedDeferRequestBuilder builder = A016.DeferAfter(Grounds.After("SLOT_NOT_AVAILABLE"));

        Assert.False(builder.TryBuild(out _, out ValidationResult missing));
        Assert.Equal(["MISSING_VALUE Appointment.incomingReferral"], missing.Summary());
        Assert.False(builder.ReferralVersion(0).TryBuild(out _, out ValidationResult invalid));
        Assert.Equal(["INVALID_VALUE Appointment.incomingReferral[0].reference"], invalid.Summary());
        Assert.Throws<ErsValidationException>(() => builder.Build());
        Assert.Throws<ErsValidationException>(() => default(GroundedDeferRequestBuilder).ReferralVersion(5).Build());
    }

    [Fact]
    public void Given_a_grounded_builder_what_every_ground_carries_cannot_be_set()
    {
        string[] methods = typeof(GroundedDeferRequestBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Distinct().Order().ToArray();

        Assert.Equal(["Build", "Comment", "Created", "IncomingReferral", "Patient", "ReferralVersion", "TryBuild"], methods);
    }

    [Fact]
    public void Given_a_ground_without_a_patient_one_can_be_set()
    {
        GroundedDeferRequestBuilder builder = A016.DeferAfter(Grounds.After("PAS_NOT_RESPONDING", Grounds.Booking(patient: null))).ReferralVersion(5);

        Assert.True(builder.TryBuild(out DeferRequest? without, out ValidationResult warned));
        Assert.Null(without.Patient);
        Assert.Equal(["(MISSING_VALUE Appointment.participant)"], warned.Summary());
        Assert.True(builder.Patient(Deferrals.NhsNumber).TryBuild(out DeferRequest? with, out ValidationResult valid));
        Assert.Equal(Deferrals.NhsNumber, with.Patient?.Value);
        Assert.Empty(valid.Issues);
        Assert.False(builder.Patient("9462640301").TryBuild(out _, out ValidationResult invalid));
        Assert.Equal(["INVALID_VALUE Appointment.participant[1].actor.identifier.value"], invalid.Summary());
    }

    [Theory]
    [InlineData("9401130264")]
    [InlineData("9462640301")]
    [InlineData("")]
    [InlineData(null)]
    public void Given_a_ground_with_a_patient_another_one_is_the_one_issue(string? other)
    {
        GroundedDeferRequestBuilder builder = A016.DeferAfter(Grounds.After("PAS_NOT_RESPONDING")).ReferralVersion(5);

        Assert.False(builder.Patient(other!).TryBuild(out _, out ValidationResult why));
        Assert.Equal(["INAPPROPRIATE_VALUE Appointment.participant"], why.Summary());
        Assert.Contains("DeferralGround", why.Issues[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("Remove that call.", why.Issues[0].Message, StringComparison.Ordinal);
        Assert.All(why.Texts(), IsFreeOfPersonalData);
        ErsValidationException exception = Assert.Throws<ErsValidationException>(() => builder.Patient(NhsNumber.From(other)).Build());
        IsFreeOfPersonalData(exception.ToString());
    }

    [Fact]
    public void Given_a_ground_with_a_patient_the_same_one_may_be_set_and_the_verdict_falls_at_Build()
    {
        GroundedDeferRequestBuilder builder = A016.DeferAfter(Grounds.After("SLOT_NOT_AVAILABLE")).ReferralVersion(5);

        Assert.Equal(builder.Build(), builder.Patient(Deferrals.NhsNumber).Build());
        Assert.Equal(builder.Build(), builder.Patient("9401130264").Patient(NhsNumber.From(Deferrals.NhsNumber)).Build());
        Assert.False(builder.Patient("9401130264").Comment(new string('x', 1001)).TryBuild(out _, out ValidationResult why));
        Assert.Equal(["INAPPROPRIATE_VALUE Appointment.participant", "INVALID_VALUE Appointment.comment"], why.Summary());
    }

    [Fact]
    public void Given_the_deferral_builder_its_attributes_say_the_flow_table()
    {
        ErsFlowAttribute[] flows = typeof(DeferRequestBuilder).GetCustomAttributes<ErsFlowAttribute>().ToArray();

        Assert.Equal(
            ["", "PAS_NOT_RESPONDING", "PAS_RESPONDED_WITH_ERROR", "SLOT_NOT_AVAILABLE", "UNABLE_TO_CONFIRM_APPOINTMENT"],
            flows.Select(flow => flow.Outcome).Order());
        Assert.Equal("", flows.Single(flow => flow.Outcome == "UNABLE_TO_CONFIRM_APPOINTMENT").Reason);
        Assert.Equal("NO_SLOTS_AT_SERVICE", flows.Single(flow => flow.Outcome.Length == 0).Reason);
    }

    [Fact]
    public void Given_any_ground_its_JSON_gives_an_equal_one() => Gen.Select(Grounds.Any, Pick.OneOf(Permitting)).Sample((booking, key) =>
    {
        DeferralGround ground = Grounds.After(key, booking);

        Assert.True(DeferralGround.TryFromJson(ground.ToJson(), out DeferralGround? again, out string problem), problem);
        Assert.Equal(ground, again);
        Assert.Equal(ground.GetHashCode(), again.GetHashCode());
        Assert.Equal(ground.ToJson(), again.ToJson());
    });

    [Fact]
    public void Given_a_change_of_one_character_the_JSON_is_refused_or_means_the_same()
    {
        char[] others = [.. Enumerable.Range(' ', 95).Select(code => (char)code), '\n', '\0', 'é', '\ud83d', '\uffff'];

        Assert.All(Permitting.Skip(1).Select(key => Grounds.After(key)), ground =>
        {
            string json = ground.ToJson();
            for (int at = 0; at < json.Length; at++)
            {
                IsRefusedOrEqual(ground, json.Remove(at, 1));
                foreach (char other in others.Where(other => other != json[at]))
                {
                    IsRefusedOrEqual(ground, json[..at] + other + json[(at + 1)..]);
                    IsRefusedOrEqual(ground, json.Insert(at, other.ToString()));
                }
            }
        });

        static void IsRefusedOrEqual(DeferralGround ground, string changed)
        {
            if (DeferralGround.TryFromJson(changed, out DeferralGround? again, out string problem))
            {
                Assert.Equal(ground, again);
            }
            else
            {
                IsFreeOfPersonalData(problem);
                Assert.NotEmpty(problem);
            }
        }
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "malformed", "" },
        { "malformed", "{" },
        { "malformed", "null" },
        { "malformed", "[]" },
        { "malformed", "{}}" },
        { "malformed", new string(' ', 70000) },
        { "format version", "{}" },
        { "format version", Changed(json => json["format"] = 2) },
        { "malformed", Changed(json => json["format"] = "1") },
        { "endpoint", Changed(json => json["endpoint"] = "A034") },
        { "edition", Changed(json => json["edition"] = "current") },
        { "malformed", Changed(json => json.Remove("checksum")) },
        { "malformed", Changed(json => json["more"] = "1") },
        { "malformed", Changed(json => json["values"]!["More"] = "1") },
        { "malformed", Changed(json => json["values"]!["Slot"] = 7) },
        { "checksum", Changed(json => json["checksum"] = "0000000000000000") },
        { "checksum", Changed(json => json["values"]!["Slot"] = "Slot/4712") },
        { "checksum", Changed(json => json["values"]!.AsObject().Remove("Patient")) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Given_JSON_that_is_not_such_a_ground_one_message_says_why(string why, string json)
    {
        FormatException exception = Assert.Throws<FormatException>(() => DeferralGround.FromJson(json));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        IsFreeOfPersonalData(exception.ToString());
    }

    [Theory]
    [InlineData("Reason", "NO_SLOTS_AT_SERVICE")]
    [InlineData("Reason", "BOOKING_ATTEMPT_PROBLEM")]
    [InlineData("Reason", "SOMETHING_NEW")]
    [InlineData("Slot", null)]
    [InlineData("Slot", "4711")]
    [InlineData("Service", null)]
    [InlineData("Patient", "9462640301")]
    [InlineData("Ubrn", "")]
    public void Given_values_that_no_outcome_hands_out_a_fitting_checksum_does_not_help(string name, string? value)
    {
        string[] names = ["Reason", "Slot", "Service", "Patient", "Ubrn"];
        string?[] values = ["SLOT_NOT_AVAILABLE", "Slot/4711", "70000", Deferrals.NhsNumber, Deferrals.Ubrn];
        Assert.True(DeferralGround.TryFromJson(KeptValues.Write("A016", "v1", names, values), out _, out _));
        values[Array.IndexOf(names, name)] = value;

        Assert.False(DeferralGround.TryFromJson(KeptValues.Write("A016", "v1", names, values), out DeferralGround? ground, out string problem));
        Assert.Null(ground);
        IsFreeOfPersonalData(problem);
    }

    [Fact]
    public void Given_a_ground_its_text_holds_no_personal_data()
    {
        Assert.Equal("DeferralGround SLOT_NOT_AVAILABLE (not shown)", Grounds.After("SLOT_NOT_AVAILABLE").ToString());
        Assert.False(Grounds.After("SLOT_NOT_AVAILABLE").Equals((object)"another thing"));
    }

    [Fact]
    public void Given_null_it_is_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => DeferralGround.FromJson(null!));
        Assert.Throws<ArgumentNullException>(() => A016.DeferAfter(null!));
        Assert.Throws<ArgumentNullException>(() => default(BookOutcome).TryGetDeferralGround(null!, out _));
        Assert.False(DeferralGround.TryFromJson(null, out _, out _));
    }

    private static string Changed(Action<JsonObject> change) => JsonNode.Parse(Grounds.After("SLOT_NOT_AVAILABLE").ToJson())!.AsObject().With(change).ToJsonString();

    private static void IsFreeOfPersonalData(string text) =>
        Assert.All(new[] { Deferrals.NhsNumber, Deferrals.Ubrn, "4711", "70000", "Secret" }, personal => Assert.DoesNotContain(personal, text, StringComparison.Ordinal));
}
