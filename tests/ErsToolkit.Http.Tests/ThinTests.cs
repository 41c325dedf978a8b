using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Http.Tests;

public sealed class ThinTests
{
    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(new Sink(), cancellationToken);
            return answer(request);
        }

        private sealed class Sink : System.IO.Stream
        {
            public override bool CanRead => false;
            public override bool CanSeek => false;
            public override bool CanWrite => true;
            public override long Length => 0;
            public override long Position { get; set; }
            public override void Flush() { }
            public override int Read(byte[] buffer, int offset, int count) => 0;
            public override long Seek(long offset, System.IO.SeekOrigin origin) => 0;
            public override void SetLength(long value) { }
            public override void Write(byte[] buffer, int offset, int count) { }
        }
    }

    [Fact]
    public async Task Books()
    {
        using var http = new HttpClient(new Answering(request => new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent(Encoding.UTF8.GetString(Requests.Booking.ToUtf8Json()).Replace("/_history/3", "/_history/8", StringComparison.Ordinal), Encoding.UTF8, "application/fhir+json"),
            Headers = { ETag = new("\"7\"", isWeak: true) },
        }))
        {
            BaseAddress = new Uri("https://localhost/referrals/FHIR/"),
        };
        var client = new A016Client(http, Requests.Headers);

        BookResult result = await client.BookAsync(Requests.Booking);

        var booked = Assert.IsType<BookResult.Booked>(result);
        Assert.Empty(booked.Findings.Issues);
        Assert.Equal("7", booked.Version);
        Assert.Equal("8", booked.IncomingReferral?.Version);
    }
}
