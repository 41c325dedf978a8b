using System;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>The answer to a success is compared with the request. If this broke, nobody would see that another patient was booked.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData("9401130264", "9912003888", "error INVALID_VALUE at Appointment.participant")]
    [InlineData("\"70000\"", "\"70001\"", "error INVALID_VALUE at Appointment.participant")]
    [InlineData("000000070002", "000000070003", "error INVALID_VALUE at Appointment.incomingReferral[0].reference")]
    [InlineData("Slot/228385", "Slot/228386", "error INVALID_VALUE at Appointment.slot[0].reference")]
    [InlineData("Slot/228385", "https://localhost/STU3/Slot/228386", "error INVALID_VALUE at Appointment.slot[0].reference")]
    [InlineData("Slot/228385", "https://elsewhere/STU3/Slot/228385", "error INVALID_VALUE at Appointment.slot[0].reference")]
    [InlineData("ReferralRequest/", "https://elsewhere/ReferralRequest/", "error INVALID_VALUE at Appointment.incomingReferral[0].reference")]
    [InlineData("2027-02-09T09:00", "2027-02-09T10:00", "error INVALID_VALUE at Appointment.start")]
    [InlineData("2027-02-09T09:30", "2028-02-09T09:30", "error INVALID_VALUE at Appointment.end")]
    [InlineData("\"start\":", "\"begin\":", "error MISSING_VALUE at Appointment.start")]
    [InlineData("\"booked\"", "\"cancelled\"", "error INVALID_VALUE at Appointment.status")]
    [InlineData("\"booked\"", "\"proposed\"", "error INVALID_VALUE at Appointment.status")]
    [InlineData("\"status\":\"booked\",", "", "error MISSING_VALUE at Appointment.status")]
    [InlineData("\"status\":\"booked\"", "\"status\":\"booked\",\"status\":\"booked\"", "error INVALID_VALUE at Appointment.status")]
    [InlineData("/_history/8", "/_history/3", "error INVALID_VALUE at Appointment.incomingReferral[0].reference")]
    [InlineData("/_history/8", "/_history/2", "error INVALID_VALUE at Appointment.incomingReferral[0].reference")]
    [InlineData("/_history/8", "", "error INVALID_VALUE at Appointment.incomingReferral[0].reference")]
    [InlineData("\"slot\":[", "\"slot\":[{\"reference\":\"Slot/228386\"},", "error INVALID_VALUE at Appointment.slot[0].reference")]
    [InlineData("\"Slot/228385\"", "228385", "error INVALID_VALUE at Appointment.slot[0].reference")]
    [InlineData("\"slot\":[", "\"slot\":[{\"identifier\":{\"value\":\"9\"}},", "error INVALID_VALUE at Appointment.slot[0].reference")]
    [InlineData("\"status\":\"booked\"", "\"status\":[\"booked\"]", "error INVALID_VALUE at Appointment.status")]
    [InlineData("\"participant\":[", "\"participant\":[{\"actor\":{\"identifier\":{\"system\":\"http://fhir.nhs.net/Id/sds-user-id\",\"value\":\"021600556514\"}}},", "error INAPPROPRIATE_VALUE at Appointment.participant")]
    [InlineData("\"slot\":", "\"slots\":", "error MISSING_VALUE at Appointment.slot[0].reference")]
    [InlineData("http://fhir.nhs.net/Id/nhs-number", "http://fhir.nhs.net/Id/other", "error MISSING_VALUE at Appointment.participant")]
    public async Task What_the_answer_says_otherwise_is_found_and_told_aloud(string from, string to, string expected)
    {
        var log = new LogCapture();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked.Replace(from, to, StringComparison.Ordinal)));

        var booked = Assert.IsType<BookResult.Booked>(await server.Client(new() { Logger = log.Logger }).BookAsync(Requests.Booking));

        ValidationIssue finding = Assert.Single(booked.Findings.Issues);
        Assert.StartsWith(expected + ":", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(finding.Severity != Severity.Error, booked.IsConfirmed);
        Assert.Equal(finding.Severity == Severity.Error, log.Levels.Contains(LogLevel.Critical));
        Assert.DoesNotContain(to.Length > 0 ? to : from, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slot/228385", "https://localhost/STU3/Slot/228385")]
    [InlineData("/_history/8", "/_history/4711")]
    [InlineData("2027-02-09T09:00:00Z", "2027-02-09T10:00:00.000+01:00")]
    [InlineData("\"status\":\"accepted\"", "\"status\":\"tentative\"")]
    [InlineData("\"meta\":{", "\"meta\":{\"versionId\":\"0\",")]
    [InlineData("\"language\":\"en\",", "\"language\":\"en\",\"extra\":{\"a\":[1,null]},")]
    public async Task What_an_answer_may_have_otherwise_is_no_finding(string from, string to)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked.Replace(from, to, StringComparison.Ordinal)));

        Assert.Empty(Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking)).Findings.Issues);
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Appointment\"}")]
    [InlineData("{\"resourceType\":\"Appointment\",\"resourceType\":\"Appointment\"}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task An_answer_that_says_nothing_of_the_booking_confirms_nothing(string body)
    {
        using var server = new StubServer(StubServer.Answer(201, body));

        Assert.False(Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking)).IsConfirmed);
    }

    [Fact]
    public async Task Participants_that_are_there_twice_confirm_nothing_even_where_they_are_the_same()
    {
        string participants = Requests.Booked[Requests.Booked.IndexOf("\"participant\":", StringComparison.Ordinal)..^1];
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked[..^1] + "," + participants + "}"));

        Assert.False(Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking)).IsConfirmed);
    }

    [Theory]
    [InlineData("http://fhir.nhs.net/Id/sds-user-id", "021600556514")]
    [InlineData("http://fhir.nhs.net/Id/nhs-number", "9912003888")]
    [InlineData("http://fhir.nhs.net/Id/ers-service", "70001")]
    public async Task A_participant_whose_identifier_has_two_systems_confirms_nothing(string system, string value)
    {
        string participant = "{\"actor\":{\"identifier\":{\"system\":\"" + system + "\",\"system\":\"http://elsewhere\",\"value\":\"" + value + "\"}}},";
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked.Replace("\"participant\":[", "\"participant\":[" + participant, StringComparison.Ordinal)));

        Assert.False(Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking)).IsConfirmed);
    }

    [Theory]
    [InlineData("021600556514", true)]
    [InlineData("021600556515", false)]
    [InlineData("", false)]
    public async Task The_clinician_of_the_answer_is_that_of_the_request(string answered, bool isConfirmed)
    {
        BookRequest booking = A016.Book()
            .Slot("Slot/228385", Requests.Booking.Start, Requests.Booking.End)
            .IncomingReferral(Requests.Ubrn, 3).Service("70000").Patient(Requests.Patient).Clinician("021600556514").Build();
        string body = System.Text.Encoding.UTF8.GetString(booking.ToUtf8Json()).Replace("/_history/3", "/_history/8", StringComparison.Ordinal);
        using var server = new StubServer(StubServer.Answer(201, answered.Length > 0 ? body.Replace("021600556514", answered, StringComparison.Ordinal) : Requests.Booked));

        Assert.Equal(isConfirmed, Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(booking)).IsConfirmed);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("\"proposed\"", "\"booked\"", false)]
    [InlineData("\"proposed\"", "\"cancelled\"", false)]
    [InlineData("SLOT_NOT_AVAILABLE", "NO_SLOTS_AT_SERVICE", false)]
    [InlineData("eRS-ReviewReason-1", "eRS-ReviewOutcome-1", false)]
    [InlineData("/_history/8", "/_history/3", false)]
    public async Task A_deferral_is_confirmed_by_its_status_its_reason_and_a_later_version(string from, string to, bool isConfirmed)
    {
        using var server = new StubServer(StubServer.Answer(201, from.Length > 0 ? Requests.Deferred.Replace(from, to, StringComparison.Ordinal) : Requests.Deferred));

        Assert.Equal(isConfirmed, Assert.IsType<DeferResult.Deferred>(await server.Client().DeferAsync(Requests.Deferral)).IsConfirmed);
    }

    [Fact]
    public async Task An_entity_tag_and_a_version_that_differ_are_a_warning()
    {
        using var server = new StubServer(request =>
        {
            var answer = StubServer.Answer(201, Requests.Booked.Replace("\"meta\":{", "\"meta\":{\"versionId\":\"0\",", StringComparison.Ordinal))(request);
            answer.Headers.TryAddWithoutValidation("ETag", "W/\"1\"");
            return answer;
        });

        var booked = Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking));

        Assert.Equal((true, "1"), (booked.IsConfirmed, booked.Version));
        Assert.Equal(("INVALID_VALUE", Severity.Warning), (Assert.Single(booked.Findings.Issues).Code, booked.Findings.Issues[0].Severity));
    }

    [Fact]
    public async Task A_second_patient_beside_the_right_one_is_found()
    {
        string other = Requests.Booked.Replace("\"participant\":[", "\"participant\":[{\"actor\":{\"identifier\":{\"system\":\"http://fhir.nhs.net/Id/nhs-number\",\"value\":\"9912003888\"}}},", StringComparison.Ordinal);
        using var server = new StubServer(StubServer.Answer(201, other));

        Assert.False(Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking)).IsConfirmed);
    }

    [Theory]
    [InlineData("W/\"7\"", "\"meta\":{", "7")]
    [InlineData("\"7\"", "\"meta\":{", "7")]
    [InlineData("", "\"meta\":{\"versionId\":\"0\",", "0")]
    [InlineData("", "\"meta\":{", null)]
    public async Task The_version_comes_from_the_entity_tag_or_the_body(string tag, string meta, string? version)
    {
        using var server = new StubServer(request =>
        {
            var answer = StubServer.Answer(201, Requests.Booked.Replace("\"meta\":{", meta, StringComparison.Ordinal))(request);
            answer.Headers.TryAddWithoutValidation("ETag", tag);
            answer.Headers.TryAddWithoutValidation("Location", "https://localhost/Appointment/70000/_history/7");
            return answer;
        });

        var booked = Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking));

        Assert.Equal((version, "https://localhost/Appointment/70000/_history/7", "appointment", "8"), (booked.Version, booked.Location, booked.Id, booked.IncomingReferral?.Version));
    }
}
