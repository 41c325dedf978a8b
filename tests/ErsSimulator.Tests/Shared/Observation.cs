using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsSimulator.Tests;

/// <summary>What a bare HttpClient sees of the answer to a booking.</summary>
/// <param name="What">The status, <c>lost</c> for a connection that broke, or <c>hung</c>.</param>
/// <param name="Response">The answer; null where there was none, or not all of it.</param>
/// <param name="Body">The body of the answer.</param>
internal sealed record Observation(string What, HttpResponseMessage? Response, string Body)
{
    public static async Task<Observation> OfBookingAsync(Running running, string? fault = null)
    {
        using var content = new ByteArrayContent(Requests.Booking(running.Simulator.World).ToUtf8Json());
        content.Headers.ContentType = new("application/fhir+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "STU3/Appointment") { Content = content };
        Requests.Sign(request);
        if (fault is not null)
            request.Headers.Add("Simulator-Fault", fault);

        // The handler of a client takes a request of somebody else's to its address for a copy of one of its own.
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = running.Simulator.BaseAddress };
        using var patience = new CancellationTokenSource();
        Task<HttpResponseMessage> answer = http.SendAsync(request, patience.Token);
        if (await Task.WhenAny(answer, running.Simulator.WhenHangingAsync()) != answer)
            await patience.CancelAsync();

        try
        {
            HttpResponseMessage response = await answer;
            return new(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), response, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return new("lost", null, "");
        }
        catch (OperationCanceledException)
        {
            return new("hung", null, "");
        }
    }
}
