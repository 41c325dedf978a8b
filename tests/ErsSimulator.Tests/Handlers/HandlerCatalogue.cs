using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace ErsSimulator.Tests;

/// <summary>Handlers in the manner of those that programs use: of resilience libraries, of generated clients, and of their own.</summary>
internal static class HandlerCatalogue
{
    private const string Done = "Status503AfterCarryingOut";
    private const string Lost = "ResetBeforeAnswer";

    public static IReadOnlyList<HandlerKind> All { get; } =
    [
        HandlerKind.Of("none", null, (request, send, _) => send(request)),
        HandlerKind.Of("none, and e-RS answers 429", "Status429", (request, send, _) => send(request)),
        HandlerKind.Of("copies the body to a MemoryStream and sends the copy after a failure", Done, Copies.To(bytes => bytes)),
        HandlerKind.Of("copies it to a FileStream", Done, Copies.To(Copies.File)),
        HandlerKind.Of("copies it through a BufferedStream", Done, Copies.To(bytes => new BufferedStream(bytes))),
        HandlerKind.Of("copies it through a CryptoStream", Done, Copies.To(Copies.Encrypting)),
        HandlerKind.Of("copies it through a GZipStream", Done, Copies.To(Copies.Compressing)),
        HandlerKind.Of("copies it to the stream of a PipeWriter", Done, Copies.To(Copies.Pipe)),
        HandlerKind.Of("copies it to a stream of its own", Done, Copies.To(_ => new Copies.Own())),
        HandlerKind.Of("reads it as a string, and sends that after a failure", Done, ReadAsync),
        HandlerKind.Of("loads it into a buffer, and sends the request again after a failure", Done, BufferAsync),
        HandlerKind.Of("reads its stream, as the clone of a generated client does", Done, ReadStreamAsync),
        HandlerKind.Of("keeps a copy while the body leaves, and sends that after a failure", Done, (request, send, _) => KeepAsync(request, send)),
        HandlerKind.Of("keeps a copy, and sends that through an HttpClient of its own", Done, KeepForAnotherAsync),
        HandlerKind.Of("sends the same request again after a failure", Done, (request, send, _) => RetryAsync(request, send, () => request)),
        HandlerKind.Of("sends a clone with the same body and options after a failure", Done, (request, send, _) => RetryAsync(request, send, () => Copies.Clone(request, request.Content, withOptions: true))),
        HandlerKind.Of("sends a clone with the same body without options after a failure", Done, (request, send, _) => RetryAsync(request, send, () => Copies.Clone(request, request.Content))),
        HandlerKind.Of("sends the request again after a lost connection", Lost, (request, send, _) => RetryAsync(request, send, () => request)),
        HandlerKind.Of("sends the request again with a new token after 401", "Status401", (request, send, _) => RetryAsync(request, send, () => request)),
        HandlerKind.Of("sends a second request when the first takes long, and takes the answer that comes", "NoAnswerAfterCarryingOut", HedgeAsync),
        HandlerKind.Of("sends it from another thread", null, (request, send, _) => Elsewhere(() => send(request))),
        HandlerKind.Of("sends it again from another thread after a failure", Done, (request, send, _) => RetryAsync(request, message => Elsewhere(() => send(message)), () => Copies.Clone(request, request.Content))),
        HandlerKind.Of("compresses the body", null, CompressAsync),
        HandlerKind.Of("compresses the body, and sends it as it was when that is refused", null, CompressOrNotAsync),
        HandlerKind.Of("wraps the body, to measure it", null, (request, send, _) => Wrapped(request, send)),
        HandlerKind.Of("answers 404 by itself after a failure", Done, AnswerAsync(HttpStatusCode.NotFound)),
        HandlerKind.Of("answers 408 by itself after a failure", Done, AnswerAsync(HttpStatusCode.RequestTimeout)),
        HandlerKind.Of("answers 429 by itself after a failure", Done, AnswerAsync(HttpStatusCode.TooManyRequests)),
        HandlerKind.Of("answers 201 by itself after a failure", Done, AnswerAsync(HttpStatusCode.Created)),
        HandlerKind.Of("answers 201 by itself after a lost connection", Lost, AnswerAsync(HttpStatusCode.Created)),
        HandlerKind.Of("answers 201 by itself, and sends nothing", null, (request, _, _) => Task.FromResult(Made(request, HttpStatusCode.Created))),
        HandlerKind.Of("answers 429 once by itself, and sends nothing", null, Limit()),
        HandlerKind.Of("reads the answer, to log it, and puts a copy into it", null, LogAsync),
        HandlerKind.Of("makes a new answer of the one that came", null, RemakeAsync),
        HandlerKind.Of("gives up before e-RS answers", "NoAnswerAfterCarryingOut", GiveUpAsync),
        HandlerKind.Of("follows a redirect to another host", "Redirect302Elsewhere", FollowAsync),
        HandlerKind.Of("follows a redirect that keeps the method", "Redirect307Elsewhere", FollowAsync),
        new("none, and the handler at the network's end meets a redirect to another host", "Redirect302Elsewhere", (_, _) => { }),
        new("none, and it meets a redirect that keeps the method", "Redirect307Elsewhere", (_, _) => { }),
        new("none, and the HttpClient asks for HTTP/2 or lower", null, (http, _) => http.ConfigureHttpClient(client =>
            (client.DefaultRequestVersion, client.DefaultVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower))),
        new("AddStandardResilienceHandler, after 503", Done, (http, _) => http.AddStandardResilienceHandler(AtOnce)),
        new("AddStandardResilienceHandler, after a lost connection", Lost, (http, _) => http.AddStandardResilienceHandler(AtOnce)),
        new("AddStandardResilienceHandler, and nothing fails", null, (http, _) => http.AddStandardResilienceHandler(AtOnce)),
        new("AddStandardHedgingHandler, after 503", Done, (http, _) => http.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = Timeout.InfiniteTimeSpan)),
    ];

    private static void AtOnce(HttpStandardResilienceOptions options) => (options.Retry.Delay, options.Retry.UseJitter) = (TimeSpan.Zero, false);

    private static async Task<HttpResponseMessage> RetryAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Func<HttpRequestMessage> again)
    {
        try
        {
            HttpResponseMessage first = await send(request);
            if (first.IsSuccessStatusCode)
                return first;
        }
        catch (HttpRequestException)
        {
        }

        return await send(again());
    }

    private static async Task<HttpResponseMessage> ReadAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        string text = await request.Content!.ReadAsStringAsync();
        return await RetryAsync(request, send, () => Copies.Clone(request, new StringContent(text, null, "application/fhir+json")));
    }

    private static async Task<HttpResponseMessage> BufferAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        await request.Content!.LoadIntoBufferAsync();
        return await RetryAsync(request, send, () => request);
    }

    private static async Task<HttpResponseMessage> ReadStreamAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        Stream stream = await request.Content!.ReadAsStreamAsync();
        return await RetryAsync(request, send, () => Copies.Clone(request, new StreamContent(stream), withOptions: true));
    }

    private static async Task<HttpResponseMessage> KeepAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send)
    {
        byte[] kept = [];
        HttpContent own = request.Content!;
        request.Content = Copies.Around.Of(own, async (inner, stream) =>
        {
            using var copy = new MemoryStream();
            await inner.CopyToAsync(copy);
            kept = copy.ToArray();
            await stream.WriteAsync(kept);
        });
        return await RetryAsync(request, send, () => Copies.Clone(request, Copies.With(kept, own)));
    }

    private static Task<HttpResponseMessage> KeepForAnotherAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        bool isFirst = true;
        return KeepAsync(request, message => isFirst ? First(message) : new HttpClient().SendAsync(message));

        Task<HttpResponseMessage> First(HttpRequestMessage message)
        {
            isFirst = false;
            return send(message);
        }
    }

    private static async Task<HttpResponseMessage> HedgeAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        Task<HttpResponseMessage> first = send(request);
        await Task.WhenAny(first, simulator.WhenHangingAsync());
        return await await Task.WhenAny(first, send(request));
    }

    private static Task<HttpResponseMessage> Elsewhere(Func<Task<HttpResponseMessage>> send)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(send);
        }
    }

    private static Task<HttpResponseMessage> CompressAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        request.Content = Copies.Around.Of(request.Content!, async (inner, stream) =>
        {
            await using var compressing = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            await inner.CopyToAsync(compressing);
        });
        request.Content.Headers.ContentEncoding.Add("gzip");
        return send(request);
    }

    private static async Task<HttpResponseMessage> CompressOrNotAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        HttpContent own = request.Content!;
        HttpResponseMessage first = await CompressAsync(request, send, simulator);
        return first.IsSuccessStatusCode ? first : await send(Copies.Clone(request, own, withOptions: true));
    }

    private static Task<HttpResponseMessage> Wrapped(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send)
    {
        request.Content = Copies.Around.Of(request.Content!, (inner, stream) => inner.CopyToAsync(stream));
        return send(request);
    }

    private static Act AnswerAsync(HttpStatusCode status) => async (request, send, _) =>
    {
        try
        {
            HttpResponseMessage first = await send(request);
            return first.IsSuccessStatusCode ? first : Made(request, status);
        }
        catch (HttpRequestException)
        {
            return Made(request, status);
        }
    };

    private static HttpResponseMessage Made(HttpRequestMessage request, HttpStatusCode status) => new(status) { RequestMessage = request };

    private static Act Limit()
    {
        var passed = new System.Runtime.CompilerServices.ConditionalWeakTable<Simulator, object>();
        return (request, send, simulator) => passed.TryAdd(simulator, request) ? Task.FromResult(Made(request, HttpStatusCode.TooManyRequests)) : send(request);
    }

    private static async Task<HttpResponseMessage> LogAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        HttpResponseMessage answer = await send(request);
        answer.Content = Copies.With(await answer.Content.ReadAsByteArrayAsync(), answer.Content);
        return answer;
    }

    private static async Task<HttpResponseMessage> RemakeAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        HttpResponseMessage answer = await send(request);
        return new HttpResponseMessage(answer.StatusCode) { RequestMessage = answer.RequestMessage, Content = answer.Content };
    }

    private static async Task<HttpResponseMessage> GiveUpAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        Task<HttpResponseMessage> answer = send(request);
        return await Task.WhenAny(answer, simulator.WhenHangingAsync()) == answer ? await answer : throw new TimeoutException();
    }

    private static async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator)
    {
        HttpResponseMessage answer = await send(request);
        if (answer.Headers.Location is not { } location)
            return answer;

        bool isKept = answer.StatusCode == HttpStatusCode.TemporaryRedirect;
        HttpRequestMessage next = Copies.Clone(request, isKept ? request.Content : null, withOptions: true);
        (next.Method, next.RequestUri) = (isKept ? request.Method : HttpMethod.Get, location);
        return await send(next);
    }
}
