using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Tests;

/// <summary>The answer to a request that is refused, as an edition's outcome reads it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Key">The key of the first issue; that of the status where there is no body.</param>
/// <param name="Next">What to do next.</param>
/// <param name="IsOpen">Whether the outcome says that the request may have been carried out all the same.</param>
/// <param name="Ground">The deferral that the outcome is a ground for; empty for none.</param>
/// <param name="CarriedOut">How many bookings and deferrals were made all the same.</param>
internal sealed record Refused(int Status, string Key, NextStep Next, bool IsOpen, string Ground, int CarriedOut)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    public static Task<Refused> OfBookingAsync(OutcomeCase refused) => OfAsync(refused, "STU3/Appointment", (answer, body, running) =>
    {
        BookOutcome outcome = Watch.Show(BookOutcome.Parse((int)answer.StatusCode, body));
        bool isGround = outcome.TryGetDeferralGround(Requests.Booking(running.Simulator.World), out DeferralGround? ground);
        string shown = isGround ? Text(Watch.Show(ground!).Reason, ground!.Slot?.Value) : "";
        return (KeyOf(outcome.RawKey, OutcomeKeyExtensions.ToCode(outcome.Key)), outcome.Next, outcome.MayHaveBeenCarriedOut, shown);
    });

    public static Task<Refused> OfV1BookingAsync(OutcomeCase refused) => OfAsync(refused, "STU3/v1/Appointment", (answer, body, running) =>
    {
        V1.BookOutcome outcome = Watch.Show(V1.BookOutcome.Parse((int)answer.StatusCode, body));
        bool isGround = outcome.TryGetDeferralGround(Requests.V1Booking(running.Simulator.World), out V1.DeferralGround? ground);
        string shown = isGround ? Text(Watch.Show(ground!).Reason, ground!.Slot?.Value) : "";
        return (KeyOf(outcome.RawKey, V1.OutcomeKeyExtensions.ToCode(outcome.Key)), outcome.Next, outcome.MayHaveBeenCarriedOut, shown);
    });

    public static Task<Refused> OfDeferralAsync(OutcomeCase refused) => OfAsync(refused, "STU3/Appointment", (answer, body, _) =>
    {
        DeferOutcome outcome = Watch.Show(DeferOutcome.Parse((int)answer.StatusCode, body));
        return (KeyOf(outcome.RawKey, OutcomeKeyExtensions.ToCode(outcome.Key)), outcome.Next, outcome.MayHaveBeenCarriedOut, "");
    });

    public static Task<Refused> OfV1DeferralAsync(OutcomeCase refused) => OfAsync(refused, "STU3/v1/Appointment", (answer, body, _) =>
    {
        V1.DeferOutcome outcome = Watch.Show(V1.DeferOutcome.Parse((int)answer.StatusCode, body));
        return (KeyOf(outcome.RawKey, V1.OutcomeKeyExtensions.ToCode(outcome.Key)), outcome.Next, outcome.MayHaveBeenCarriedOut, "");
    });

    public static async Task<HttpResponseMessage> SendAsync(Running running, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/fhir+json") };
        Requests.Sign(request);
        request.Headers.Add("XAPI_ASID", "1");
        request.Headers.Add("HTTP_X_SESSION_KEY", SampleWorld.Token);
        return await running.Http.SendAsync(request);
    }

    private static async Task<Refused> OfAsync(
        OutcomeCase refused,
        string path,
        Func<HttpResponseMessage, byte[], Running, (string Key, NextStep Next, bool IsOpen, string Ground)> read)
    {
        var clock = new ImpatientClock();
        await using Running running = await Running.StartAsync(clock);
        string body = refused.Body(running.Simulator);
        Task<HttpResponseMessage> answer = SendAsync(running, path, body);
        if (await Task.WhenAny(answer, running.Simulator.WhenHangingAsync()) != answer)
            clock.Advance(Window);

        using HttpResponseMessage response = await answer;
        (string key, NextStep next, bool isOpen, string ground) = read(response, await response.Content.ReadAsByteArrayAsync(), running);
        Tally total = running.Simulator.Ledger.Total;
        int carriedOut = total.BookingsCarriedOut + total.DeferralsCarriedOut + running.Simulator.World.Appointments.Count();
        return new Refused((int)response.StatusCode, key, next, isOpen, ground, carriedOut);
    }

    private static string KeyOf(string sent, string ofStatus) => sent.Length > 0 ? sent : ofStatus;

    private static string Text(Enum reason, string? slot) => slot is null ? $"{reason}, no slot" : $"{reason}, {slot}";
}
