using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Stands where a client's handler ends: takes each request as a network would, and answers as it is told.</summary>
internal sealed class StubServer(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
{
    /// <summary>The bodies that arrived, in their order.</summary>
    public List<string> Arrived { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>What happens after a request has arrived and before it is answered.</summary>
    public Func<CancellationToken, Task>? BeforeAnswer { get; init; }

    public static Func<HttpRequestMessage, HttpResponseMessage> Answer(int status, string body = "", string type = "application/fhir+json") => request =>
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content, RequestMessage = request };
    };

    public static Func<HttpRequestMessage, HttpResponseMessage> Throw(Exception exception) => _ => throw exception;

    /// <summary>A client whose requests end here.</summary>
    public A016Client Client(ErsClientOptions? options = null, A016Headers? headers = null, params DelegatingHandler[] between) =>
        new(new HttpClient(Chain(between)) { BaseAddress = new Uri("https://localhost/referrals/FHIR") }, headers ?? Shared.Requests.Headers, options);

    /// <summary>Puts handlers before it. The one next to the client comes last.</summary>
    public HttpMessageHandler Chain(params DelegatingHandler[] between)
    {
        HttpMessageHandler next = ErsHttpHandler.Create(this);
        foreach (DelegatingHandler handler in between)
        {
            handler.InnerHandler = next;
            next = handler;
        }

        return next;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        if (request.Content is not null)
        {
            using var wire = new Wire();
            await request.Content.CopyToAsync(wire, cancellationToken);
            Arrived.Add(wire.Text);
        }

        if (BeforeAnswer is not null)
        {
            await BeforeAnswer(cancellationToken);
        }

        return answers[Math.Min(Requests.Count, answers.Length) - 1](request);
    }

    /// <summary>A stream that cannot be read again, as that of a network.</summary>
    private sealed class Wire : Stream
    {
        private readonly MemoryStream _bytes = new();

        public string Text => Encoding.UTF8.GetString(_bytes.ToArray());

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            _bytes.Dispose();
            base.Dispose(disposing);
        }
    }
}
