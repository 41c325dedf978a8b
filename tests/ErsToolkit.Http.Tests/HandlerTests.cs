using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>Handlers may do what they like with a request; what was sent was sent. If this broke, a booking that e-RS has would be taken for one that never left, and made again.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task A_booking_that_was_redirected_to_where_nobody_listens_had_left()
    {
        using var server = new Loopback(Loopback.Answer("302 Found", "", "Location: " + Loopback.Nowhere()));

        var result = Assert.IsType<BookResult.Indeterminate>(await Following(server).BookAsync(Requests.Booking));

        Assert.Single(server.Bodies, Requests.BookingText);
        Assert.Equal((true, NextStep.RereadReferral), (result.MayHaveArrived, result.Next));
    }

    [Fact]
    public async Task A_booking_that_was_redirected_to_where_too_many_ask_is_not_sent_again()
    {
        using var server = new Loopback(Loopback.Answer("302 Found", "", "Location: /elsewhere"), Loopback.Answer("429 Too Many Requests", "", "Retry-After: 0"), Loopback.Answer("201 Created", Requests.Booked));

        var result = Assert.IsType<BookResult.Indeterminate>(await Following(server).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.Redirected, result.Why);
        Assert.Equal(["POST", "GET"], server.Arrived.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_redirect_that_keeps_the_method_sends_no_body_again()
    {
        using var server = new Loopback(Loopback.Answer("307 Temporary Redirect", "", "Location: /elsewhere"), Loopback.Answer("201 Created", Requests.Booked));

        var result = Assert.IsType<BookResult.Indeterminate>(await Following(server).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.ResendPrevented, result.Why);
        Assert.Single(server.Bodies, body => body.Length > 0);
    }

    [Fact]
    public async Task A_search_that_was_answered_from_elsewhere_is_no_search()
    {
        using var server = new Loopback(
            Loopback.Answer("302 Found", "", "Location: /elsewhere"), Loopback.Answer("200 OK", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}"));
        using var http = new HttpClient(new HttpClientHandler()) { BaseAddress = server.Address };
        SlotSearchRequest search = A015.Search().Service("70000").Priority(ReferralPriority.Routine).CommissioningOrganisation("R68").Count(2).Page(1).Build();

        SlotSearchResult result = await new A015Client(http, new A015Headers { AccessToken = Requests.Token, Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" }).SearchAsync(search);

        Assert.Equal(IndeterminateCause.Redirected, Assert.IsType<SlotSearchResult.Indeterminate>(result).Why);
    }

    [Fact]
    public async Task A_connection_that_was_kept_and_is_closed_on_the_second_booking_takes_it_once()
    {
        using var server = new Loopback(Loopback.Answer("201 Created", Requests.Booked), "", Loopback.Answer("201 Created", Requests.Booked));
        using var http = new HttpClient(ErsHttpHandler.Create()) { BaseAddress = server.Address };
        var client = new A016Client(http, Requests.Headers);

        Assert.IsType<BookResult.Booked>(await client.BookAsync(Requests.Booking));
        Assert.Equal(IndeterminateCause.ConnectionLost, Assert.IsType<BookResult.Indeterminate>(await client.BookAsync(Requests.Booking)).Why);
        Assert.Equal(2, server.Arrived.Count);
    }

    [Fact]
    public async Task What_a_limiter_says_to_a_second_try_is_not_said_of_the_first()
    {
        using var limiting = new Limiting();
        using var repeating = new Repeating();
        using var server = new StubServer(StubServer.Answer(503), StubServer.Answer(201, Requests.Booked));

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(new() { LongestWait = TimeSpan.Zero }, between: [limiting, repeating]).BookAsync(Requests.Booking));

        Assert.Equal((IndeterminateCause.AnsweredOnTheWay, 1), (result.Why, server.Arrived.Count));
    }

    [Fact]
    public async Task What_a_limiter_says_to_the_first_try_is_waited_for()
    {
        using var limiting = new Limiting { Passed = 1 };
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        BookResult result = await server.Client(new() { LongestWait = TimeSpan.Zero, MaxResends = 1 }, between: limiting).BookAsync(Requests.Booking);

        Assert.Equal((NextStep.BackOff, 1), (Assert.IsType<BookResult.Failed>(result).Outcome.Next, result.Resends));
        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task A_body_is_not_held_back_so_that_each_try_shows_in_it()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        await server.Client().BookAsync(Requests.Booking);

        Assert.False(Assert.Single(server.Requests).Headers.ExpectContinue);
    }

    [Fact]
    public async Task A_handler_that_has_credentials_sends_no_body_again_to_show_them()
    {
        using var server = new Loopback(Loopback.Answer("401 Unauthorized", "", "WWW-Authenticate: Basic realm=\"ers\""), Loopback.Answer("201 Created", Requests.Booked));
        using var http = new HttpClient(new HttpClientHandler { Credentials = new NetworkCredential("somebody", "secret") }) { BaseAddress = server.Address };

        var result = Assert.IsType<BookResult.Indeterminate>(await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.ResendPrevented, result.Why);
        Assert.Single(server.Bodies, body => body == Requests.BookingText);
    }

    [Theory]
    [InlineData(false, IndeterminateCause.ConnectionLost)]
    [InlineData(true, IndeterminateCause.Cancelled)]
    public async Task A_body_that_a_handler_wrapped_has_left_like_any_other(bool isCancelled, IndeterminateCause expected)
    {
        using var giveUp = new CancellationTokenSource();
        using var wrapping = new Wrapping();
        using var server = new StubServer(StubServer.Throw(new HttpRequestException(HttpRequestError.ConnectionError)))
        {
            BeforeAnswer = async cancellationToken =>
            {
                if (isCancelled)
                {
                    await giveUp.CancelAsync();
                    cancellationToken.ThrowIfCancellationRequested();
                }
            },
        };

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(between: wrapping).BookAsync(Requests.Booking, giveUp.Token));

        Assert.Equal((expected, 1), (result.Why, server.Arrived.Count));
    }

    [Fact]
    public async Task What_is_said_not_to_have_left_cannot_leave_any_more()
    {
        using var late = new Late();
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(between: late).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.NotConnected, result.Why);
        await Assert.ThrowsAsync<InvalidOperationException>(late.SendAsync);
        Assert.Empty(server.Arrived);
    }

    private static A016Client Following(Loopback server) => new(new HttpClient(new HttpClientHandler()) { BaseAddress = server.Address }, Requests.Headers);

    /// <summary>Hands a body on as one of its own, as handlers do that sign, measure or compress.</summary>
    private sealed class Wrapping : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new Wrapped(request.Content!);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Wrapped(HttpContent inner) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>Says that there was no connection, and tries again behind the caller's back.</summary>
    private sealed class Late : DelegatingHandler
    {
        private HttpContent? _body;

        public async Task SendAsync()
        {
            using var again = new HttpRequestMessage(HttpMethod.Post, "https://localhost/") { Content = _body };
            await base.SendAsync(again, CancellationToken.None);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _body = request.Content;
            request.Content = null;
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }
    }

    /// <summary>Lets one request through and answers the others itself, as a limiter does that has no exception for it.</summary>
    private sealed class Limiting : DelegatingHandler
    {
        public int Passed { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Passed++ == 0 ? base.SendAsync(request, cancellationToken) : Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests));
    }

    private sealed class Repeating : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            return first.IsSuccessStatusCode ? first : await base.SendAsync(request, cancellationToken);
        }
    }
}
