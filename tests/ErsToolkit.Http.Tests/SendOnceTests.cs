using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>A booking goes out once, whatever stands between the client and the network. If this broke, a patient could be booked twice.</summary>
public sealed class SendOnceTests
{
    private static readonly Func<HttpRequestMessage, HttpResponseMessage> Unavailable = StubServer.Answer(503);

    [Fact]
    public async Task A_handler_that_retries_finds_nothing_left_to_send()
    {
        using var retrying = new Retrying();
        using var server = new StubServer(Unavailable);

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(between: retrying).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.ResendPrevented, result.Why);
        Assert.Single(server.Arrived);
        Assert.True(retrying.Attempts > 3);
    }

    [Fact]
    public async Task A_handler_that_sends_copies_is_refused_the_copy()
    {
        using var copying = new Copying();
        using var server = new StubServer(Unavailable);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => server.Client(between: copying).BookAsync(Requests.Booking));

        Assert.Contains("copied", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task A_handler_that_hedges_sends_one_of_its_requests()
    {
        using var hedging = new Hedging();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        await server.Client(between: hedging).BookAsync(Requests.Booking);

        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task Two_bookings_are_two_requests()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        A016Client client = server.Client();

        BookResult[] results = [await client.BookAsync(Requests.Booking), await client.BookAsync(Requests.Booking)];

        Assert.All(results, result => Assert.IsType<BookResult.Booked>(result));
        Assert.Equal(2, server.Arrived.Count);
        Assert.Equal(2, results.Select(result => result.CorrelationId).Distinct().Count());
    }

    private sealed class Retrying : DelegatingHandler
    {
        public int Attempts { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            while (true)
            {
                try
                {
                    HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
                    if (++Attempts > 5 || answer.StatusCode == HttpStatusCode.Created)
                    {
                        return answer;
                    }
                }
                catch (InvalidOperationException) when (++Attempts <= 5)
                {
                }
            }
        }
    }

    private sealed class Copying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[] copy = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            await base.SendAsync(new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(copy) }, cancellationToken);
            return await base.SendAsync(new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(copy) }, cancellationToken);
        }
    }

    private sealed class Hedging : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Task<HttpResponseMessage> first = base.SendAsync(request, cancellationToken);
            Task<HttpResponseMessage> second = base.SendAsync(request, cancellationToken);
            return await (second.IsCompletedSuccessfully ? second : first);
        }
    }
}
