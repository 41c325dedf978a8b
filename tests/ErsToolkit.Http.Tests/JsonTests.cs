using System;
using System.CodeDom.Compiler;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>What leaves and enters a program as JSON through the parts of .NET that most programs use. If this broke, an API would answer with a patient's values, or with something that the other side cannot read.</summary>
public sealed class JsonTests
{
    /// <summary>The holders that a caller fills itself: their properties are what it put there.</summary>
    private static readonly string[] Holders = ["BookContext", "DeferContext", "ReferralContext", "ServiceContext", "SlotContext"];

    [Fact]
    public async Task A_minimal_API_takes_requests_as_FHIR_and_gives_them_as_FHIR()
    {
        await using Server server = await Server.StartAsync(app =>
        {
            app.MapPost("/echo", ([FromBody] BookRequest booking) => TypedResults.Ok(booking));
            app.MapGet("/deferral", () => Requests.Deferral);
            app.MapPost("/envelope", (Envelope envelope) => TypedResults.Ok(envelope));
        });

        using HttpResponseMessage echo = await server.Client.PostAsJsonAsync("echo", Requests.Booking);
        Assert.Equal(Requests.BookingText, await echo.Content.ReadAsStringAsync());
        Assert.Equal(Requests.Booking, await echo.Content.ReadFromJsonAsync<BookRequest>());
        Assert.Equal(Requests.Deferral, await server.Client.GetFromJsonAsync<DeferRequest>("deferral"));

        var envelope = new Envelope(NhsNumber.From(Requests.Patient), DeferReason.SlotNotAvailable, [Requests.Booking, Requests.Booking], new() { [NhsNumber.From(Requests.Patient)] = 2 });
        using HttpResponseMessage enveloped = await server.Client.PostAsJsonAsync("envelope", envelope);
        Assert.Equal(
            $$$"""{"patient":"{{{Requests.Patient}}}","reason":"SLOT_NOT_AVAILABLE","bookings":[{{{Requests.BookingText}}},{{{Requests.BookingText}}}],"counts":{"{{{Requests.Patient}}}":2}}""",
            await enveloped.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("booked", "nothing")]
    [InlineData(Requests.Patient, "9401130265")]
    [InlineData("\"slot\":[{\"reference\":\"Slot/228385\"}],", "")]
    public async Task A_minimal_API_refuses_a_request_that_e_RS_would_refuse(string valid, string invalid)
    {
        var log = new LogCapture();
        await using Server server = await Server.StartAsync(app => app.MapPost("/echo", ([FromBody] BookRequest booking) => TypedResults.Ok(booking)), log);

        using var content = new StringContent(Requests.BookingText.Replace(valid, invalid, StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await server.Client.PostAsync(new Uri("echo", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string said = await answer.Content.ReadAsStringAsync() + string.Join("\n", log.Texts);
        Assert.All([.. Requests.Personal, "9401130265"], value => Assert.DoesNotContain(value, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_was_posted_as_JSON_is_the_FHIR_that_the_client_would_send()
    {
        using var server = new StubServer(StubServer.Answer(200));
        using var http = new HttpClient(server);

        using HttpResponseMessage posted = await http.PostAsJsonAsync("https://localhost/", Requests.Booking);

        Assert.Equal(Requests.BookingText, Assert.Single(server.Arrived));
    }

    public static TheoryData<int, string, string> Results => new()
    {
        { 201, Requests.Booked, """{"result":"Booked","correlationId":"ID","resends":0,"status":201,"isConfirmed":true}""" },
        { 201, Requests.Ubrn, """{"result":"Booked","correlationId":"ID","resends":0,"status":201,"isConfirmed":false}""" },
        { 422, Requests.Outcome("SLOT_NOT_AVAILABLE"), """{"result":"Failed","correlationId":"ID","resends":0,"status":422,"outcome":{"status":422,"key":"SLOT_NOT_AVAILABLE","next":"SearchAgain","mayHaveBeenCarriedOut":false,"correlationId":"ID"}}""" },
        { 409, "", """{"result":"Failed","correlationId":"ID","resends":0,"status":409,"outcome":{"status":409,"key":"VERSION_CONFLICT","next":"RereadReferral","mayHaveBeenCarriedOut":false,"correlationId":"ID"}}""" },
        { 500, Requests.Patient, """{"result":"Indeterminate","correlationId":"ID","resends":0,"status":500,"why":"ServerError","next":"RereadReferral","outcome":{"status":500,"next":"RereadReferral","mayHaveBeenCarriedOut":true,"correlationId":"ID"}}""" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_result_says_what_became_of_the_request_and_nothing_of_the_patient(int status, string body, string expected)
    {
        using var server = new StubServer(StubServer.Answer(status, body));

        BookResult result = await server.Client().BookAsync(Requests.Booking);

        expected = expected.Replace("ID", result.CorrelationId, StringComparison.Ordinal);
        Assert.Equal(expected, JsonSerializer.Serialize(result));
        Assert.Equal(expected, JsonSerializer.Serialize<object>(result));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BookResult>(expected));
    }

    [Fact]
    public async Task A_deferral_that_failed_on_the_way_shows_nothing_of_what_was_thrown()
    {
        using var server = new StubServer(StubServer.Throw(new HttpRequestException("While sending " + Requests.Patient)));

        string text = JsonSerializer.Serialize(await server.Client().DeferAsync(Requests.Deferral));

        Assert.Contains("\"result\":\"Indeterminate\"", text, StringComparison.Ordinal);
        Assert.All(Requests.Personal, value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_of_the_current_edition_reads_back_with_the_organisation_that_pays()
    {
        SlotSearchRequest search = A015.Search().Service("70000").Priority(ReferralPriority.Urgent).CommissioningOrganisation("R68").Count(2).Page(3).Build();

        string text = JsonSerializer.Serialize(search);

        Assert.Equal("""{"service":"70000","priority":"URGENT","count":2,"page":3,"commissioningOrganisation":"R68"}""", text);
        Assert.Equal(search, JsonSerializer.Deserialize<SlotSearchRequest>(text));
    }

    [Fact]
    public async Task What_a_search_found_is_an_object_with_its_slots()
    {
        const string Answer = """
            {"resourceType":"Bundle","type":"searchset","total":1,"entry":[
            {"resource":{"resourceType":"Slot","id":"1","schedule":{"reference":"Schedule/1"},"status":"free","start":"2026-12-01T09:00:00Z","end":"2026-12-01T09:30:00Z"},"search":{"mode":"match"}},
            {"resource":{"resourceType":"Schedule","id":"1","actor":[{"identifier":{"system":"http://fhir.nhs.net/Id/ers-service","value":"70000"}}]},"search":{"mode":"include"}}]}
            """;
        using var server = new StubServer(StubServer.Answer(200, Answer));
        using var http = new HttpClient(server) { BaseAddress = new Uri("https://localhost/referrals/FHIR") };
        var client = new A015Client(http, new A015Headers { AccessToken = Requests.Token, Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" });
        SlotSearchRequest search = A015.Search().Service("70000").Priority(ReferralPriority.Urgent).CommissioningOrganisation("R68").Count(2).Page(1).Build();

        SlotSearchResult result = await client.SearchAsync(search);

        Assert.Equal(
            """{"result":"Found","correlationId":"ID","resends":0,"status":200,"isComplete":true,"slots":[{"reference":"Slot/1","start":"2026-12-01T09:00:00+00:00","end":"2026-12-01T09:30:00+00:00","service":"70000","searchedPriority":"URGENT"}]}"""
                .Replace("ID", result.CorrelationId, StringComparison.Ordinal),
            JsonSerializer.Serialize(result));
    }

    [Fact]
    public void Headers_are_neither_written_nor_read_because_they_hold_secrets()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new { Requests.Headers }));

        Assert.Equal("A016Headers is neither written as JSON nor read from it. It holds secrets; set its properties where it is used.", exception.Message);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<A016Headers>("{}"));
    }

    [Fact]
    public void No_generated_type_is_left_to_be_written_by_its_properties()
    {
        IEnumerable<Type> generated = typeof(BookRequest).Assembly.GetExportedTypes()
            .Where(type => (type.IsNested ? type.DeclaringType! : type).GetCustomAttribute<GeneratedCodeAttribute>() is { Tool: "ErsToolkit.Generator" })
            .Where(type => !(type.IsAbstract && type.IsSealed) && !type.IsInterface && !typeof(JsonConverter).IsAssignableFrom(type));

        Assert.Equal(
            [.. Holders, "A015Client", "A016Client", "A016Operation"],
            generated.Where(type => type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is null).Select(type => type.Name).Distinct().Order(StringComparer.Ordinal).OrderBy(name => name.StartsWith("A0", StringComparison.Ordinal)));
    }

    private sealed record Envelope(NhsNumber Patient, DeferReason Reason, List<BookRequest> Bookings, Dictionary<NhsNumber, int> Counts);

    /// <summary>A program of a few lines, on this machine.</summary>
    private sealed class Server(WebApplication app) : IAsyncDisposable
    {
        public HttpClient Client { get; } = new() { BaseAddress = new Uri(app.Urls.Single() + "/") };

        public static async Task<Server> StartAsync(Action<WebApplication> map, LogCapture? log = null)
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            builder.Logging.ClearProviders();
            if (log is not null)
            {
                builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new CaptureProvider(log));
            }

            WebApplication app = builder.Build();
            map(app);
            await app.StartAsync();
            return new Server(app);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
