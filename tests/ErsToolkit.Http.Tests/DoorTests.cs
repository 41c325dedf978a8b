using System;
using System.IO;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Sending;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>Whatever handlers do with a body, one leaves; where that is not certain, the result says so. If this broke, a patient could be booked twice, and nobody would hear of it.</summary>
public sealed class DoorTests
{
    private static readonly string Unavailable = Loopback.Answer("503 Service Unavailable");
    private static readonly string Created = Loopback.Answer("201 Created", Requests.Booked);

    public static TheoryData<string, bool> Copies
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (string kind in (string[])["file", "buffered", "encrypting", "pipe", "compressing", "memory", "own"])
            {
                data.Add(kind, true);
                data.Add(kind, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public async Task A_body_that_is_copied_before_it_leaves_does_not_leave_at_all(string kind, bool isWatched)
    {
        using var server = new Loopback(Unavailable, Created);
        using var copying = new Acting(async (request, send) =>
        {
            byte[] copy = await CopyAsync(request.Content!, kind);
            HttpResponseMessage first = await send(request);
            return first.IsSuccessStatusCode ? first : await send(Clone(request, new ByteArrayContent(copy)));
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(server, isWatched, copying).BookAsync(Requests.Booking));

        Assert.Empty(server.Bodies);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_cannot_be_copied_while_it_leaves(bool isWatched)
    {
        using var server = new Loopback(Unavailable, Created);
        using var keeping = new Acting((request, send) =>
        {
            request.Content = new Keeping(request.Content!);
            return send(request);
        });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(server, isWatched, keeping).BookAsync(Requests.Booking));

        Assert.Contains("copied", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Bodies, body => body.Length > 0);
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("with options")]
    [InlineData("from a queue")]
    public async Task Where_something_stands_in_for_the_network_no_copy_that_was_kept_is_sent(string kind)
    {
        using var server = new StubServer(StubServer.Answer(503), StubServer.Answer(201, Requests.Booked));
        using var keeping = new Acting(async (request, send) =>
        {
            var kept = new Keeping(request.Content!);
            request.Content = kept;
            await send(request);
            HttpRequestMessage copy = Clone(request, kept.Copy());
            if (kind == "with options")
            {
                request.Options.ToList().ForEach(option => ((System.Collections.Generic.IDictionary<string, object?>)copy.Options).Add(option));
            }

            return await (kind == "from a queue" ? Elsewhere(() => send(copy)) : send(copy));
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(between: keeping).BookAsync(Requests.Booking));

        string expected = kind == "from a queue" ? "belongs to no call that is under way" : "is sent only once";
        Assert.Contains(expected, Assert.IsType<InvalidOperationException>(result.Exception).Message, StringComparison.Ordinal);
        Assert.Equal(Requests.BookingText, Assert.Single(server.Arrived));
    }

    [Fact]
    public async Task A_body_that_a_handler_wrapped_leaves_and_its_answer_is_believed()
    {
        using var server = new Loopback(Created);
        using var wrapping = new Acting((request, send) =>
        {
            request.Content = new Handing(request.Content!);
            return send(request);
        });

        var booked = Assert.IsType<BookResult.Booked>(await Client(server, isWatched: true, wrapping).BookAsync(Requests.Booking));

        Assert.True(booked.IsConfirmed);
        Assert.Equal(Requests.BookingText, Assert.Single(server.Bodies));
    }

    [Fact]
    public async Task A_replaced_body_that_left_is_not_sent_again_when_a_handler_answers_with_429()
    {
        using var server = new Loopback(Created, Created);
        using var replacing = new Acting(async (request, send) =>
        {
            if (server.Bodies.Count == 0)
            {
                request.Content = new StringContent(Requests.BookingText);
                await send(request);
                return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request };
            }

            return await send(request);
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched: true, replacing).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.AnsweredOnTheWay, result.Why);
        Assert.Single(server.Bodies);
    }

    [Theory]
    [InlineData("refusal")]
    [InlineData("exception")]
    public async Task A_replaced_body_that_left_leaves_the_booking_open(string kind)
    {
        using var server = new Loopback(Created);
        using var replacing = new Acting(async (request, send) =>
        {
            request.Content = new StringContent(Requests.BookingText);
            await send(request);
            return kind == "refusal" ? new HttpResponseMessage(HttpStatusCode.BadRequest) { RequestMessage = request } : throw new HttpRequestException("late");
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched: true, replacing).BookAsync(Requests.Booking));

        Assert.True(result.MayHaveArrived);
    }

    [Fact]
    public async Task A_replaced_body_is_not_sent_again_after_its_connection_broke()
    {
        using var server = new StubServer(StubServer.Throw(new HttpRequestException("reset")), StubServer.Answer(201, Requests.Booked));
        using var replacing = new Acting(async (request, send) =>
        {
            request.Content = new StringContent(Requests.BookingText);
            try
            {
                return await send(request);
            }
            catch (HttpRequestException)
            {
                return await send(request);
            }
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(between: replacing).BookAsync(Requests.Booking));

        Assert.Equal((IndeterminateCause.ResendPrevented, true), (result.Why, result.MayHaveArrived));
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task A_handler_that_hops_to_another_thread_sends_the_body_once()
    {
        using var server = new Loopback(Created);
        using var hopping = new Acting((request, send) => Elsewhere(() => send(request)));

        var booked = Assert.IsType<BookResult.Booked>(await Client(server, isWatched: true, hopping).BookAsync(Requests.Booking));

        Assert.True(booked.IsConfirmed);
    }

    [Fact]
    public async Task Requests_of_others_pass_through_the_same_HttpClient_also_while_a_call_is_under_way()
    {
        using var server = new Loopback(Loopback.Answer("200 OK", "token"), Created, Loopback.Answer("200 OK", "afterwards"));
        using var signing = new Acting(async (request, send) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("Appointment", StringComparison.Ordinal))
            {
                using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "token")) { Content = new StringContent("grant_type=client_credentials") };
                Assert.Equal("token", await (await send(ask)).Content.ReadAsStringAsync());
            }

            return await send(request);
        });
        using HttpClient http = Http(server, isWatched: true, signing);

        Assert.IsType<BookResult.Booked>(await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking));
        using var content = new StringContent("anything");
        using HttpResponseMessage answer = await http.PostAsync(new Uri("elsewhere", UriKind.Relative), content);

        Assert.Equal("afterwards", await answer.Content.ReadAsStringAsync());
    }

    public static TheoryData<int, bool, bool> MadeUp
    {
        get
        {
            var data = new TheoryData<int, bool, bool>();
            foreach (int status in (int[])[201, 404, 408, 409, 422, 429, 503])
            {
                data.Add(status, true, true);
                data.Add(status, true, false);
                data.Add(status, false, true);
                data.Add(status, false, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(MadeUp))]
    public async Task An_answer_that_a_handler_makes_up_after_the_body_left_is_not_believed(int status, bool isWatched, bool namesRequest)
    {
        using var server = new Loopback(Unavailable, Created);
        using var answering = new Acting(async (request, send) =>
        {
            await send(request);
            return new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = namesRequest ? request : null, Content = new StringContent(Requests.Booked) };
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched, answering).BookAsync(Requests.Booking));

        Assert.Equal((IndeterminateCause.AnsweredOnTheWay, 0, true), (result.Why, result.Resends, result.MayHaveArrived));
        Assert.Single(server.Bodies);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_success_that_a_handler_makes_up_after_a_lost_connection_is_not_believed(bool isWatched)
    {
        using var server = new Loopback("");
        using var answering = new Acting(async (request, send) =>
        {
            try
            {
                return await send(request);
            }
            catch (HttpRequestException)
            {
                return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(Requests.Booked) };
            }
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched, answering).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.AnsweredOnTheWay, result.Why);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_success_of_what_never_left_is_none(bool isWatched)
    {
        using var server = new Loopback(Created);
        using var answering = new Acting((request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { RequestMessage = request, Content = new StringContent(Requests.Booked) }));

        Assert.Equal(IndeterminateCause.AnsweredOnTheWay, Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched, answering).BookAsync(Requests.Booking)).Why);
        Assert.Empty(server.Bodies);
    }

    [Fact]
    public async Task A_handler_that_changes_the_status_of_an_answer_has_made_it_up()
    {
        using var server = new Loopback(Unavailable);
        using var answering = new Acting(async (request, send) =>
        {
            HttpResponseMessage answer = await send(request);
            answer.StatusCode = HttpStatusCode.NotFound;
            return answer;
        });

        Assert.Equal(IndeterminateCause.AnsweredOnTheWay, Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched: true, answering).BookAsync(Requests.Booking)).Why);
    }

    [Fact]
    public async Task A_handler_may_put_another_content_into_the_answer_of_the_network()
    {
        using var server = new Loopback(Created);
        using var logging = new Acting(async (request, send) =>
        {
            HttpResponseMessage answer = await send(request);
            answer.Content = new StringContent(await answer.Content.ReadAsStringAsync(), null, "application/fhir+json");
            return answer;
        });

        Assert.True(Assert.IsType<BookResult.Booked>(await Client(server, isWatched: true, logging).BookAsync(Requests.Booking)).IsConfirmed);
    }

    [Fact]
    public async Task Without_the_door_nothing_is_sent_again_after_a_429_because_a_handler_may_have_sent_it_before()
    {
        using var server = new Loopback(Loopback.Answer("429 Too Many Requests", "", "Retry-After: 0"), Created);

        var failed = Assert.IsType<BookResult.Failed>(await Client(server, isWatched: false).BookAsync(Requests.Booking));

        Assert.Equal((NextStep.BackOff, 0), (failed.Outcome.Next, failed.Resends));
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_fake_that_answers_without_reading_the_body_confirms_what_it_repeats()
    {
        using var http = new HttpClient(ErsHttpHandler.Create(new Unreading(Requests.Booked))) { BaseAddress = new Uri("https://localhost") };

        Assert.Empty(Assert.IsType<BookResult.Booked>(await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking)).Findings.Issues);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Where_something_took_the_place_of_the_body_nobody_vouches_for_the_answer(bool isWatched, bool isVouchedFor)
    {
        using var server = new Loopback(Created, Created);
        using var wrapping = new Acting((request, send) => send(Clone(request, new Handing(request.Content!))));
        using var replacing = new Acting((request, send) => send(Clone(request, new StringContent("{}"))));

        Assert.Equal(isVouchedFor, (await ExchangeAsync(server, isWatched, wrapping)).IsVouchedFor);
        Assert.False((await ExchangeAsync(server, isWatched, replacing)).IsVouchedFor);
    }

    [Theory]
    [InlineData("503 Service Unavailable", "7", 7)]
    [InlineData("423 Locked", "0", 0)]
    [InlineData("503 Service Unavailable", "99999999999999999999", int.MaxValue)]
    [InlineData("503 Service Unavailable", "soon", null)]
    public async Task The_wait_that_any_answer_asks_for_is_told(string status, string asked, int? seconds)
    {
        using var server = new Loopback(Loopback.Answer(status, "", "Retry-After: " + asked));

        ErsExchange exchange = await ExchangeAsync(server, isWatched: true);

        Assert.Equal(seconds is { } expected ? TimeSpan.FromSeconds(expected) : (TimeSpan?)null, exchange.RetryAfter);
    }

    [Fact]
    public async Task What_a_limiter_held_back_cannot_leave_when_the_request_is_sent_again()
    {
        Func<Task<HttpResponseMessage>>? late = null;
        using var server = new Loopback(Created, Created);
        using var limiting = new Acting((request, send) =>
        {
            if (late is not null)
            {
                return send(request);
            }

            late = () => send(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request });
        });

        BookResult result = await Client(server, isWatched: true, new ErsClientOptions { LongestWait = TimeSpan.Zero }, limiting).BookAsync(Requests.Booking);

        Assert.Equal(1, Assert.IsType<BookResult.Booked>(result).Resends);
        await Assert.ThrowsAnyAsync<Exception>(late!);
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_handler_that_follows_a_redirect_itself_cannot_take_the_secrets_along()
    {
        using var other = new Loopback(Created);
        using var server = new Loopback(Loopback.Answer("302 Found", "", "Location: " + other.Address));
        using var following = new Acting(async (request, send) =>
        {
            HttpResponseMessage answer = await send(request);
            using HttpRequestMessage next = Clone(request, null);
            (next.Method, next.RequestUri) = (HttpMethod.Get, answer.Headers.Location);
            return await send(next);
        });

        var result = Assert.IsType<BookResult.Indeterminate>(await Client(server, isWatched: true, following).BookAsync(Requests.Booking));

        Assert.Equal(IndeterminateCause.Redirected, result.Why);
        Assert.Empty(other.Arrived);
    }

    [Fact]
    public async Task Secrets_that_a_redirect_took_to_another_host_are_told_aloud_by_name()
    {
        var log = new LogCapture();
        using var other = new Loopback(Loopback.Answer("200 OK"));
        using var server = new Loopback(Loopback.Answer("302 Found", "", "Location: " + other.Address));
        using HttpClient http = Http(server, isWatched: false);
        V1.BookRequest booking = V1.A016.Book().Slot("Slot/1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1)).IncomingReferral(Requests.Ubrn, 3).Service("1").Patient(Requests.Patient).Build();

        V1.BookResult result = await new V1.A016Client(http, new V1.A016Headers { Asid = "200000000001", SessionKey = Requests.Token }, new() { Logger = log.Logger }).BookAsync(booking);

        Assert.Equal(IndeterminateCause.Redirected, Assert.IsType<V1.BookResult.Indeterminate>(result).Why);
        Assert.Single(other.Arrived);
        int index = log.Levels.ToList().IndexOf(Microsoft.Extensions.Logging.LogLevel.Critical);
        Assert.Contains("with the secret headers XAPI_ASID, HTTP_X_SESSION_KEY.", log.Texts[index], StringComparison.Ordinal);
        Assert.DoesNotContain(Requests.Token, log.Texts[index], StringComparison.Ordinal);
    }

    [Fact]
    public void The_door_follows_no_redirects_of_the_handler_that_it_is_given_and_takes_no_handler_that_belongs_before_it()
    {
        using var plain = new HttpClientHandler();
        using var sockets = new SocketsHttpHandler();
        using var acting = new Acting((request, send) => send(request));

        using HttpMessageHandler first = ErsHttpHandler.Create(plain), second = ErsHttpHandler.Create(sockets);

        Assert.False(plain.AllowAutoRedirect);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.Throws<ArgumentException>(() => ErsHttpHandler.Create(acting));
        Assert.Throws<ArgumentNullException>(() => ErsHttpHandler.Create(null!));
    }

    [Fact]
    public void The_streams_that_lead_to_a_network_are_those_that_this_framework_has()
    {
        string[] found =
        [
            .. from type in typeof(HttpContent).Assembly.GetTypes()
               where typeof(Stream).IsAssignableFrom(type) && !type.IsAbstract && NetworkStreams.Contains(type)
               orderby type.FullName
               select type.FullName!.Replace("System.Net.Http.", "", StringComparison.Ordinal),
        ];

        Assert.Equal(["Http2Connection+Http2Stream+Http2WriteStream", "Http3RequestStream+Http3WriteStream", "HttpConnection+ChunkedEncodingWriteStream", "HttpConnection+ContentLengthWriteStream"], found);
    }

    /// <summary>Runs something where nothing of the caller's flow is known, as the consumer of a queue.</summary>
    private static Task<HttpResponseMessage> Elsewhere(Func<Task<HttpResponseMessage>> send)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(send);
        }
    }

    private static async Task<ErsExchange> ExchangeAsync(Loopback server, bool isWatched, params DelegatingHandler[] between)
    {
        using HttpClient http = Http(server, isWatched, between);
        var call = new ErsCall(A016.Endpoint, "Book", "1", Requests.Headers.ToList("1"), BookResult.Describe) { Body = Requests.Booking.ToUtf8Json() };
        return await new ErsSender(http, null, A016.Endpoint).SendAsync(call, CancellationToken.None);
    }

    private static A016Client Client(Loopback server, bool isWatched, params DelegatingHandler[] between) => Client(server, isWatched, new ErsClientOptions(), between);

    private static A016Client Client(Loopback server, bool isWatched, ErsClientOptions options, params DelegatingHandler[] between) => new(Http(server, isWatched, between), Requests.Headers, options);

    private static HttpClient Http(Loopback server, bool isWatched, params DelegatingHandler[] between)
    {
        HttpMessageHandler next = isWatched ? ErsHttpHandler.Create() : new HttpClientHandler();
        foreach (DelegatingHandler handler in between)
        {
            handler.InnerHandler = next;
            next = handler;
        }

        return new HttpClient(next) { BaseAddress = server.Address };
    }

    private static HttpRequestMessage Clone(HttpRequestMessage request, HttpContent? content)
    {
        var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = content };
        foreach (var header in request.Headers)
        {
            clone.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return clone;
    }

    private static async Task<byte[]> CopyAsync(HttpContent content, string kind)
    {
        using var bytes = new MemoryStream();
        var pipe = new Pipe();
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        await using Stream stream = kind switch
        {
            "file" => new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose),
            "buffered" => new BufferedStream(bytes),
            "encrypting" => new CryptoStream(bytes, new ToBase64Transform(), CryptoStreamMode.Write),
            "pipe" => pipe.Writer.AsStream(),
            "compressing" => new GZipStream(bytes, CompressionMode.Compress),
            "own" => new Own(),
            _ => bytes,
        };
        await content.CopyToAsync(stream);
        return bytes.ToArray();
    }

    private sealed class Own : MemoryStream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;
    }

    /// <summary>Hands a body on to the stream that it is given, as handlers do that measure.</summary>
    private sealed class Handing(HttpContent inner) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length) => (length = inner.Headers.ContentLength ?? 0) > 0;
    }

    /// <summary>A fake as mocking libraries make it.</summary>
    private sealed class Unreading(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(body, null, "application/fhir+json") });
    }
}
