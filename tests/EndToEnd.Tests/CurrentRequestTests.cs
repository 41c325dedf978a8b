using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using EndToEnd.Tests.Running;
using ErsToolkit;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, the current edition's code sends another request than the one that was built, or loses something of one that it reads.</summary>
public sealed class CurrentRequestTests
{
    private static readonly Dictionary<string, Func<byte[]>> Built = new()
    {
        ["minimal booking"] = () => BookingAt("2027-03-02T09:00:00+00:00", "2027-03-02T09:30:00+00:00").Build().ToUtf8Json(),
        ["booking with a clinician"] = () => BookingAt("2027-07-02T09:00:00.25+01:00", "2027-07-02T09:30:00+01:00")
            .Clinician(CurrentPayload.Clinician).Created("2027-06-01").Comment(CurrentPayload.Comment).Build().ToUtf8Json(),
        ["deferral with a slot"] = () => DeferralFor(DeferReason.SlotNotAvailable).Slot("Slot/4711").Comment(CurrentPayload.Comment).Build().ToUtf8Json(),
        ["deferral without slots"] = () => DeferralFor(DeferReason.NoSlotsAtService).Build().ToUtf8Json(),
        ["deferral after a problem"] = () => DeferralFor(DeferReason.BookingAttemptProblem).Build().ToUtf8Json(),
        ["deferral to triage"] = () => DeferralFor(DeferReason.Triage).Comment(CurrentPayload.Comment).Build().ToUtf8Json(),
    };

    public static TheoryData<string> Kinds => [.. CurrentPayload.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_built_is_written_to_the_letter_as_e_RS_writes_it(string kind)
    {
        string written = Encoding.UTF8.GetString(Built[kind]());

        Assert.Equal(CurrentPayload.Kinds[kind], written);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_read_is_written_again_as_it_was(string kind)
    {
        byte[] payload = Encoding.UTF8.GetBytes(CurrentPayload.Kinds[kind]);

        ValidationResult result = A016.Validate(payload);
        string written = Encoding.UTF8.GetString(A016.OperationOf(payload) == A016Operation.Book ? ReadBooking(payload).ToUtf8Json() : ReadDeferral(payload).ToUtf8Json());

        Assert.Empty(result.Issues);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(payload), JsonNode.Parse(written)), written);
    }

    [Theory]
    [InlineData("2027-03-02T09:00:00Z", "2027-03-02T09:00:00+00:00")]
    [InlineData("2027-03-02T09:00:00.000Z", "2027-03-02T09:00:00+00:00")]
    [InlineData("2027-03-02T09:00:00.1230+00:00", "2027-03-02T09:00:00.123+00:00")]
    [InlineData("2027-03-02T14:30:00.5+05:30", "2027-03-02T14:30:00.5+05:30")]
    [InlineData("2027-03-02T01:00:00-08:00", "2027-03-02T01:00:00-08:00")]
    public void An_instant_keeps_its_moment_and_offset_and_has_a_fraction_only_if_there_is_one(string start, string expected)
    {
        string payload = CurrentPayload.With(CurrentPayload.MinimalBooking, payload =>
        {
            payload["start"] = start;
            payload["end"] = "2027-03-02T12:00:00+00:00";
        });

        BookRequest request = ReadBooking(Encoding.UTF8.GetBytes(payload));
        string written = JsonNode.Parse(request.ToUtf8Json())!["start"]!.GetValue<string>();

        Assert.Equal(expected, written);
        Assert.Equal(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_type_of_a_clinician_is_read_as_an_array_too_and_written_as_an_object()
    {
        byte[] asArray = Encoding.UTF8.GetBytes(CurrentPayload.With(CurrentPayload.BookingWithClinician, payload =>
        {
            JsonNode clinician = payload["participant"]![2]!;
            clinician["type"] = new JsonArray(clinician["type"]!.DeepClone());
        }));

        Assert.Empty(A016.Validate(asArray).Issues);
        BookRequest request = ReadBooking(asArray);
        Assert.Equal(CurrentPayload.Clinician, request.Clinician?.Value);
        Assert.Equal(CurrentPayload.BookingWithClinician, Encoding.UTF8.GetString(request.ToUtf8Json()));
    }

    [Fact]
    public void A_slot_is_forbidden_to_a_deferral_to_triage()
    {
        byte[] payload = Encoding.UTF8.GetBytes(CurrentPayload.With(CurrentPayload.Triage, payload => payload["slot"] = new JsonArray(new JsonObject { ["reference"] = "Slot/4711" })));

        ValidationIssue issue = Assert.Single(A016.Validate(payload).Issues);

        Assert.Equal((OutcomeKey.InappropriateValue, "Appointment.slot"), (issue.Key(), issue.Path));
    }

    [Theory]
    [InlineData("minimal booking")]
    [InlineData("deferral without slots")]
    public void A_request_without_a_patient_is_an_error(string kind)
    {
        byte[] payload = Encoding.UTF8.GetBytes(CurrentPayload.With(CurrentPayload.Kinds[kind], payload => payload["participant"]!.AsArray().RemoveAt(1)));

        ValidationIssue issue = Assert.Single(A016.Validate(payload).Issues);

        Assert.Equal((Severity.Error, OutcomeKey.MissingValue, "Appointment.participant"), (issue.Severity, issue.Key(), issue.Path));
    }

    private static BookRequestBuilder BookingAt(string start, string end) => A016.Book()
        .Slot("Slot/4711", Moment(start), Moment(end))
        .IncomingReferral(CurrentPayload.Ubrn, 7)
        .Service("70001")
        .Patient(CurrentPayload.NhsNumber);

    private static DeferRequestBuilder DeferralFor(DeferReason reason) => A016.Defer()
        .Reason(reason)
        .IncomingReferral(CurrentPayload.Ubrn, 7)
        .Service("70001")
        .Patient(CurrentPayload.NhsNumber);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static BookRequest ReadBooking(byte[] payload)
    {
        Assert.True(BookRequest.TryParse(payload, out BookRequest? request, out ValidationResult why), why.ToString());
        return request;
    }

    private static DeferRequest ReadDeferral(byte[] payload)
    {
        Assert.True(DeferRequest.TryParse(payload, out DeferRequest? request, out ValidationResult why), why.ToString());
        return request;
    }
}
