using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>A search gives pages of slots, or says why not. If this broke, a patient would be offered slots that are not there, or none although there are.</summary>
public sealed class SearchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly SlotSearchRequest Search = A015.Search().Service("70000").Priority(ReferralPriority.Routine).CommissioningOrganisation("R68").Count(2).Page(1).Build();

    [Fact]
    public async Task A_page_has_the_slots_and_the_time_at_which_it_came()
    {
        using var server = new StubServer(StubServer.Answer(200, Bundle(2, hasNext: false, "1", "2")));

        var found = Assert.IsType<SlotSearchResult.Found>(await Client(server).SearchAsync(Search));

        Assert.Equal(["Slot/1", "Slot/2"], found.Slots.Select(slot => slot.Reference.Value));
        Assert.Equal((2, Now, true), (found.Page.Total, found.Page.ReadAt, found.IsComplete));
        HttpRequestMessage request = Assert.Single(server.Requests);
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal("https://localhost/referrals/FHIR/STU3/Slot?schedule.actor%3AHealthcareService=70000&appointmentType=ROUTINE&_count=2&status=free&_include=Slot%3Aschedule&page=1", request.RequestUri!.AbsoluteUri);
        Assert.Equal("R68", request.Headers.GetValues("NHSD-eRS-Comm-Rule-Org").Single());
        Assert.Equal("Bearer " + Requests.Token, request.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task Pages_are_followed_and_a_slot_that_moved_to_the_next_is_there_once()
    {
        using var server = new StubServer(
            StubServer.Answer(200, Bundle(5, hasNext: true, "1", "2")), StubServer.Answer(200, Bundle(5, hasNext: true, "2", "3")), StubServer.Answer(200, Bundle(4, hasNext: false, "4")));

        var found = Assert.IsType<SlotSearchResult.Found>(await Client(server).SearchAllAsync(Search));

        Assert.Equal(["Slot/1", "Slot/2", "Slot/3", "Slot/4"], found.Slots.Select(slot => slot.Reference.Value));
        Assert.Equal((3, true), (found.Pages.Count, found.IsComplete));
        Assert.Equal(["page=1", "page=2", "page=3"], server.Requests.Select(request => request.RequestUri!.Query.Split('&')[^1]));
    }

    [Fact]
    public async Task No_more_pages_are_read_than_were_wanted()
    {
        using var server = new StubServer(StubServer.Answer(200, Bundle(999, hasNext: true, "1")));

        var found = Assert.IsType<SlotSearchResult.Found>(await Client(server).SearchAllAsync(Search, maximumPages: 4));

        Assert.Equal((4, false, null), (server.Requests.Count, found.IsComplete, found.StoppedBy));
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_takes_away_nothing_of_those_before()
    {
        using var server = new StubServer(StubServer.Answer(200, Bundle(3, hasNext: true, "1", "2")), StubServer.Answer(400, Requests.Outcome("INVALID_VALUE")));

        var found = Assert.IsType<SlotSearchResult.Found>(await Client(server).SearchAllAsync(Search));

        Assert.Equal((2, false), (found.Slots.Count, found.IsComplete));
        Assert.Equal(OutcomeKey.InvalidValue, Assert.IsType<SlotSearchResult.Failed>(found.StoppedBy).Outcome.Key);
    }

    [Theory]
    [InlineData("fewer than counted", 3, "1", "2")]
    [InlineData("none of one", 1)]
    public async Task A_page_without_all_that_it_counts_and_without_a_next_is_not_complete(string name, int total, params string[] ids)
    {
        using var server = new StubServer(StubServer.Answer(200, Bundle(total, hasNext: false, ids)));

        Assert.Equal((name, false), (name, Assert.IsType<SlotSearchResult.Found>(await Client(server).SearchAllAsync(Search)).IsComplete));
    }

    [Fact]
    public async Task A_later_page_alone_does_not_tell_how_many_came_before()
    {
        using var server = new StubServer(StubServer.Answer(200, Bundle(5, hasNext: false, "5")));

        Assert.True(Assert.IsType<SlotSearchResult.Found>(await Client(server).SearchAllAsync(Search.Next().Next())).IsComplete);
    }

    [Theory]
    [InlineData(401, "NO_ACCESS", "Failed NoAccess SignIn")]
    [InlineData(403, "NO_ACCESS", "Failed NoAccess Stop")]
    [InlineData(403, "FORBIDDEN", "Failed Forbidden Stop")]
    [InlineData(503, "SYSTEM_UNAVAILABLE", "Failed SystemUnavailable Wait")]
    [InlineData(400, "SERVICE_UNAVAILABLE", "Failed ServiceUnavailable ChooseService")]
    [InlineData(401, "", "Failed Unknown SignIn")]
    [InlineData(429, "", "Failed Unknown BackOff")]
    [InlineData(500, "", "Indeterminate ServerError")]
    [InlineData(408, "", "Indeterminate ServerError")]
    [InlineData(499, "", "Indeterminate ServerError")]
    [InlineData(204, "", "Indeterminate UnexpectedStatus")]
    [InlineData(302, "", "Indeterminate Redirected")]
    public async Task Whatever_else_comes_is_a_result(int status, string key, string expected)
    {
        using var server = new StubServer(StubServer.Answer(status, key.Length > 0 ? Requests.Outcome(key) : ""));

        Assert.Equal(expected, Shown(await Client(server, new() { MaxResends = 0 }).SearchAllAsync(Search)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"resourceType\":\"Bundle\"")]
    [InlineData("{\"resourceType\":\"Slot\"}")]
    public async Task An_answer_that_cannot_be_read_is_no_empty_search(string body)
    {
        var log = new LogCapture();
        using var server = new StubServer(StubServer.Answer(200, body));

        var result = Assert.IsType<SlotSearchResult.Indeterminate>(await Client(server, new() { Logger = log.Logger }).SearchAsync(Search));

        Assert.Equal(IndeterminateCause.UnreadableAnswer, result.Why);
        Assert.False(result.Findings.IsValid);
        Assert.Contains(log.Texts, text => text.Contains("cannot be used", StringComparison.Ordinal) && text.Contains(result.CorrelationId, StringComparison.Ordinal));
    }

    public static TheoryData<Exception, string> FaultsOfTheNetwork => new()
    {
        { new HttpRequestException(HttpRequestError.ConnectionError, "", new SocketException((int)SocketError.ConnectionRefused)), "Indeterminate NotConnected" },
        { new HttpRequestException("", new SocketException((int)SocketError.HostNotFound)), "Indeterminate NotConnected" },
        { new HttpRequestException("", new WebException("", WebExceptionStatus.NameResolutionFailure)), "Indeterminate NotConnected" },
        { new HttpRequestException("", new WebException("", null, WebExceptionStatus.ReceiveFailure, null)), "Indeterminate ConnectionLost" },
        { new HttpRequestException("", new SocketException((int)SocketError.ConnectionReset)), "Indeterminate ConnectionLost" },
        { new HttpIOException(HttpRequestError.ResponseEnded), "Indeterminate ConnectionLost" },
    };

    [Theory]
    [MemberData(nameof(FaultsOfTheNetwork))]
    public async Task A_fault_of_the_network_is_a_result_too(Exception fault, string expected)
    {
        using var server = new StubServer(StubServer.Throw(fault));

        Assert.Equal(expected, Shown(await Client(server).SearchAsync(Search)));
    }

    private static A015Client Client(StubServer server, ErsClientOptions? options = null)
    {
        options ??= new ErsClientOptions();
        options.Clock = new FakeTimeProvider(Now);
        return new A015Client(
            new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost/referrals/FHIR/") },
            new A015Headers { AccessToken = Requests.Token, Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" },
            options);
    }

    private static string Shown(SlotSearchResult result) => result switch
    {
        SlotSearchResult.Found found => "Found " + found.Slots.Count,
        SlotSearchResult.Failed failed => $"Failed {failed.Outcome.Key} {failed.Outcome.Next}",
        SlotSearchResult.Indeterminate indeterminate => "Indeterminate " + indeterminate.Why,
        _ => "",
    };

    private static string Bundle(int total, bool hasNext, params string[] slots)
    {
        string entries = string.Concat(slots.Select(id =>
            "{\"resource\":{\"resourceType\":\"Slot\",\"id\":\"" + id + "\",\"schedule\":{\"reference\":\"Schedule/1\"},\"status\":\"free\",\"start\":\"2026-12-01T09:00:00Z\",\"end\":\"2026-12-01T09:30:00Z\"},\"search\":{\"mode\":\"match\"}},"));
        string next = hasNext ? ",{\"relation\":\"next\",\"url\":\"https://elsewhere.example/Slot?page=99\"}" : "";
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":" + total + ",\"link\":[{\"relation\":\"self\",\"url\":\"https://localhost\"}" + next + "],\"entry\":[" + entries
            + "{\"resource\":{\"resourceType\":\"Schedule\",\"id\":\"1\",\"actor\":[{\"identifier\":{\"system\":\"http://fhir.nhs.net/Id/ers-service\",\"value\":\"70000\"}}]},\"search\":{\"mode\":\"include\"}}]}";
    }
}
