using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>Each edition's headers go out as the specification has them. If this broke, e-RS would refuse everything, or a secret would stand in a message.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task The_current_edition_sends_its_own_headers()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        BookResult result = await server.Client().BookAsync(Requests.Booking);

        Assert.Equal(
            [
                "Accept: application/fhir+json",
                "Authorization: Bearer " + Requests.Token,
                "Content-Type: application/fhir+json",
                "NHSD-End-User-Organisation-ODS: R69",
                "NHSD-eRS-Business-Function: REFERRING_CLINICIAN",
                "X-Correlation-ID: " + result.CorrelationId,
            ],
            Sent(Assert.Single(server.Requests)));
    }

    [Fact]
    public async Task Edition_v1_sends_its_own_headers()
    {
        using var server = new StubServer(StubServer.Answer(500));
        using var http = new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost/ers-api") };
        var client = new V1.A016Client(http, new V1.A016Headers { Asid = "200000000001", SessionKey = Requests.Token });
        V1.BookRequest booking = V1.A016.Book().Slot("Slot/1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1)).IncomingReferral(Requests.Ubrn, 3).Service("70000").Patient(Requests.Patient).Build();

        V1.BookResult result = await client.BookAsync(booking, "call-17");

        Assert.Equal("call-17", result.CorrelationId);
        Assert.Equal(
            ["Accept: application/fhir+json", "Content-Type: application/fhir+json", "HTTP_X_SESSION_KEY: " + Requests.Token, "XAPI_ASID: 200000000001"],
            Sent(Assert.Single(server.Requests)));
        Assert.Equal(["XAPI_ASID", "HTTP_X_SESSION_KEY"], V1.A016Client.SecretHeaders);
    }

    [Fact]
    public async Task A_token_may_come_with_its_scheme_and_is_asked_for_before_each_request()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        using var http = new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost") };
        int asked = 0;
        var client = new A016Client(http, _ => Task.FromResult(new A016Headers { AccessToken = $"Bearer {++asked}", Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN_ADMIN" }));

        await client.BookAsync(Requests.Booking);
        await client.BookAsync(Requests.Booking);

        Assert.Equal(["Bearer 1", "Bearer 2"], server.Requests.Select(request => request.Headers.Authorization!.ToString()));
    }

    [Theory]
    [InlineData(null, "R69", "REFERRING_CLINICIAN", "Authorization of A016 needs a value", "AccessToken")]
    [InlineData(" ", "R69", "REFERRING_CLINICIAN", "Authorization of A016 needs a value", "AccessToken")]
    [InlineData("secret\r\nX-Other: 1", "R69", "REFERRING_CLINICIAN", "Authorization of A016 has characters", "AccessToken")]
    [InlineData("sécret", "R69", "REFERRING_CLINICIAN", "Authorization of A016 has characters", "AccessToken")]
    [InlineData("secret", " R69", "REFERRING_CLINICIAN", "NHSD-End-User-Organisation-ODS of A016 has characters", "Organisation")]
    [InlineData("secret", "R69", "CLERK", "NHSD-eRS-Business-Function of A016 takes one of REFERRING_CLINICIAN, REFERRING_CLINICIAN_ADMIN", "BusinessFunction")]
    public async Task A_value_that_no_header_can_have_is_refused_before_anything_is_sent(string? token, string organisation, string function, string expected, string property)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        A016Client client = server.Client(headers: new A016Headers { AccessToken = token, Organisation = organisation, BusinessFunction = function });

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.BookAsync(Requests.Booking));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(property, exception.ParamName);
        Assert.DoesNotContain("cret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("call-17\r\nA016 Book forged: succeeded")]
    public async Task An_id_by_which_nothing_can_be_found_again_is_refused(string correlationId)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        using var http = new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost") };
        var client = new V1.A016Client(http, new V1.A016Headers { Asid = "200000000001", SessionKey = Requests.Token });
        V1.BookRequest booking = V1.A016.Book().Slot("Slot/1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1)).IncomingReferral(Requests.Ubrn, 3).Service("70000").Patient(Requests.Patient).Build();

        await Assert.ThrowsAsync<ArgumentException>(() => client.BookAsync(booking, correlationId));
        await Assert.ThrowsAsync<ArgumentException>(() => server.Client().BookAsync(Requests.Booking, correlationId));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_headers_of_the_request_go_before_those_that_the_HttpClient_adds_to_all()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        using var http = new HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost") };
        http.DefaultRequestHeaders.Add("Authorization", "Basic other");
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        http.DefaultRequestHeaders.Add("X-Correlation-ID", "other");

        BookResult result = await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking);

        Assert.DoesNotContain("other", string.Join("\n", Sent(Assert.Single(server.Requests))), StringComparison.Ordinal);
        Assert.Equal([result.CorrelationId], server.Requests[0].Headers.GetValues("X-Correlation-ID"));
    }

    [Fact]
    public void The_values_are_shown_by_nothing() => Assert.Equal("A016Headers", Requests.Headers.ToString());

    private static IEnumerable<string> Sent(HttpRequestMessage request) => request.Headers.Concat(request.Content!.Headers)
        .Where(header => header.Key != "Content-Length")
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order(StringComparer.Ordinal);
}
