using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http;

namespace ErsToolkit.Benchmarks.Sending;

/// <summary>A thousand bookings over the loopback interface, 32 at a time, beside an <see cref="HttpClient"/> that posts the same bytes and reads the same answer.</summary>
/// <remarks>The time is the clock's: what is asked is how many bookings get through. The order of the two turns from round to round, and each round is a pair.</remarks>
internal static class ClientJobs
{
    private const int Bookings = 1000;
    private const int AtOnce = 32;
    private const string Job = "client, 1,000 bookings, 32 at a time";

    private static int Rounds => Effort.Of(60, quick: 3);

    private static int WarmUps => Effort.Of(20, quick: 1);

    public static IEnumerable<Standing> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IEnumerable<Standing>> RunAsync()
    {
        BookRequest booking = BookRequest.TryParse(Payloads.Book, out BookRequest? request, out _) ? request : throw new InvalidOperationException("The booking is not valid.");
        await using AnsweringServer server = await AnsweringServer.StartAsync(Answer(booking));
        using HttpClient bareHttp = Client(server, new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }), http = Client(server, ErsHttpHandler.Create());
        var client = new A016Client(http, new A016Headers { Asid = "200000000001", SessionKey = "key" });
        Func<Task>[] contestants = [() => PostAsync(bareHttp, booking), () => BookAsync(client, booking)];
        double[][] times = new double[Rounds][];
        for (int round = -WarmUps; round < times.Length; round++)
        {
            var one = new double[contestants.Length];
            for (int turn = 0; turn < contestants.Length; turn++)
            {
                int index = (Math.Abs(round) + turn) % contestants.Length;
                one[index] = await ThousandAsync(contestants[index]);
            }

            if (round >= 0)
            {
                times[round] = one;
            }
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"client: 1.00 is {times.Select(one => one[0]).Order().ElementAt(Rounds / 2):0} ms for {Bookings} posts, {server.Count} requests were answered."));
        return [Standing.Of(Job, "HttpClient, the same bytes", times.Select(_ => 1.0), bytes: null), Standing.Of(Job, "A016Client", times.Select(one => one[1] / one[0]), bytes: null)];
    }

    /// <summary>The booking, with a later version of the referral: without it no answer is confirmed.</summary>
    private static byte[] Answer(BookRequest booking)
    {
        string text = Encoding.UTF8.GetString(booking.ToUtf8Json());
        return Encoding.UTF8.GetBytes(text.Replace("/_history/" + booking.IncomingReferral.Version, "/_history/9" + booking.IncomingReferral.Version, StringComparison.Ordinal));
    }

    private static HttpClient Client(AnsweringServer server, HttpMessageHandler handler) => new(handler) { BaseAddress = server.Address };

    private static async Task<double> ThousandAsync(Func<Task> one)
    {
        long start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Bookings), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => await one());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task BookAsync(A016Client client, BookRequest booking)
    {
        if (await client.BookAsync(booking) is not BookResult.Booked { IsConfirmed: true })
        {
            throw new InvalidOperationException("A booking did not succeed.");
        }
    }

    private static async Task PostAsync(HttpClient http, BookRequest booking)
    {
        using var content = new ByteArrayContent(booking.ToUtf8Json());
        content.Headers.ContentType = new MediaTypeHeaderValue(A016.Endpoint.ContentType);
        using HttpResponseMessage answer = await http.PostAsync(new Uri(http.BaseAddress!, A016.Endpoint.Path), content, CancellationToken.None);
        _ = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}
