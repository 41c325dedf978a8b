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
    [InlineData("\"slot\":", "\"slots\":", "warning MISSING_VALUE at Appointment.slot[0].reference")]
    [InlineData("http://fhir.nhs.net/Id/nhs-number", "http://fhir.nhs.net/Id/other", "warning MISSING_VALUE at Appointment.participant")]
    public async Task What_the_answer_says_otherwise_is_found_and_told_aloud(string from, string to, string expected)
    {
        var log = new LogCapture();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked.Replace(from, to, StringComparison.Ordinal)));

        var booked = Assert.IsType<BookResult.Booked>(await server.Client(new() { Logger = log.Logger }).BookAsync(Requests.Booking));

        ValidationIssue finding = Assert.Single(booked.Findings.Issues);
        Assert.StartsWith(expected + ":", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(finding.Severity != Severity.Error, booked.IsConfirmed);
        Assert.Equal(finding.Severity == Severity.Error, log.Levels.Contains(LogLevel.Critical));
        Assert.DoesNotContain(to, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slot/228385", "https://localhost/STU3/Slot/228385")]
    [InlineData("/_history/8", "/_history/4711")]
    [InlineData("2027-02-09T09:00", "2026-02-09T09:00")]
    [InlineData("\"status\":\"accepted\"", "\"status\":\"tentative\"")]
    [InlineData("\"meta\":{", "\"meta\":{\"versionId\":\"0\",")]
    [InlineData("\"language\":\"en\",", "\"language\":\"en\",\"extra\":{\"a\":[1,null]},")]
    public async Task What_an_answer_may_have_otherwise_is_no_finding(string from, string to)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked.Replace(from, to, StringComparison.Ordinal)));

        Assert.Empty(Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking)).Findings.Issues);
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
