using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>Whatever a client writes, measures or shows names no patient and no secret. If this broke, a log would be a breach of confidence.</summary>
[Collection("Onlookers")]
public sealed class ConfidentialityTests
{
    [Fact]
    public async Task Nothing_that_is_written_measured_or_shown_is_personal_or_secret()
    {
        var log = new LogCapture();
        var seen = new ConcurrentQueue<string>();
        using var telemetry = new TelemetryCapture(seen.Enqueue, seen.Enqueue);
        foreach (var answer in new[]
        {
            StubServer.Answer(201, Requests.Booked), StubServer.Answer(201, Requests.Booked.Replace(Requests.Patient, "9912003888", StringComparison.Ordinal)), StubServer.Answer(201, Requests.Ubrn),
            StubServer.Answer(422, Requests.Outcome("SLOT_NOT_AVAILABLE")), StubServer.Answer(422, Requests.Outcome(Requests.Ubrn)), StubServer.Answer(500, Requests.Patient, "text/plain"),
            StubServer.Answer(302), StubServer.Throw(new HttpRequestException("While sending " + Requests.Patient)),
        })
        {
            using var server = new StubServer(answer);
            var options = new ErsClientOptions
            {
                Logger = log.Logger,
                Audit = (record, _) =>
                {
                    seen.Enqueue(record.ToString());
                    return Task.CompletedTask;
                },
            };
            BookResult booking = await server.Client(options).BookAsync(Requests.Booking);
            DeferResult deferral = await server.Client(options).DeferAsync(Requests.Deferral);
            seen.Enqueue(booking.ToString() + deferral + Findings(booking));
        }

        string all = string.Join("\n", log.Texts.Concat(seen));
        Assert.All(Requests.Personal, value => Assert.DoesNotContain(value, all, StringComparison.Ordinal));
        Assert.True(log.Texts.Count >= 32 && seen.Count >= 56, $"{log.Texts.Count} entries, {seen.Count} texts: no longer all of it is captured.");
    }

    [Fact]
    public async Task A_call_can_be_traced_and_measured()
    {
        var seen = new ConcurrentQueue<string>();
        using var telemetry = new TelemetryCapture(seen.Enqueue, seen.Enqueue);
        using var server = new StubServer(StubServer.Answer(422, Requests.Outcome("SLOT_NOT_AVAILABLE")));

        BookResult result = await server.Client().BookAsync(Requests.Booking);

        Assert.Contains(seen, text => text.StartsWith("A016 Book", StringComparison.Ordinal) && text.Contains("ers.result=Refused", StringComparison.Ordinal) && text.Contains(result.CorrelationId, StringComparison.Ordinal));
        Assert.Contains(seen, text => text.StartsWith("ers.client.request.duration", StringComparison.Ordinal) && text.Contains("ers.outcome.key=SLOT_NOT_AVAILABLE", StringComparison.Ordinal) && text.Contains("http.response.status_code=422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_factory_of_clients_can_be_told_which_headers_are_secret()
    {
        var log = new LogCapture();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new CaptureProvider(log)));
        services.AddHttpClient("ers", http => http.BaseAddress = new Uri("https://localhost/referrals/FHIR/"))
            .ConfigurePrimaryHttpMessageHandler(() => server.Chain())
            .RedactLoggedHeaders(A016Client.SecretHeaders)
            .AddTypedClient((http, provider) => new A016Client(http, Requests.Headers, new() { Logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("ers") }));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.IsType<BookResult.Booked>(await provider.GetRequiredService<A016Client>().BookAsync(Requests.Booking));

        string all = string.Join("\n", log.Texts);
        Assert.Contains("Authorization: *", all, StringComparison.Ordinal);
        Assert.All(Requests.Personal, value => Assert.DoesNotContain(value, all, StringComparison.Ordinal));
    }

    private static string Findings(BookResult result) => result is BookResult.Booked booked ? string.Join(" ", booked.Findings.Issues) : "";
}
