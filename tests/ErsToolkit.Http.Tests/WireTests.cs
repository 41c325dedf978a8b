using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>What the real handler makes of answers that are odd on the wire is a defined result too. If this broke, it would show only where a proxy stands in between.</summary>
public sealed class WireTests
{
    private const string Type = "Content-Type: application/fhir+json\r\n";

    public static TheoryData<string, string, string> Answers => new()
    {
        { "chunked, with trailers", "HTTP/1.1 201 Created\r\n" + Type + "Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n" + Chunk(Requests.Booked) + "0\r\nX-Sum: 1\r\n\r\n", "Booked valid: 0 errors, 0 warnings" },
        { "chunked, broken off", "HTTP/1.1 201 Created\r\n" + Type + "Transfer-Encoding: chunked\r\n\r\n" + Chunk(Requests.Booked), "Booked invalid: 1 error, 0 warnings" },
        { "shorter than it says", "HTTP/1.1 201 Created\r\n" + Type + "Content-Length: 9999\r\n\r\n" + Requests.Booked, "Booked invalid: 1 error, 0 warnings" },
        { "without a length", "HTTP/1.0 201 Created\r\n" + Type + "\r\n" + Requests.Booked, "Booked valid: 0 errors, 0 warnings" },
        { "early hints first", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Loopback.Answer("201 Created", Requests.Booked), "Booked valid: 0 errors, 0 warnings" },
        { "continue first", "HTTP/1.1 100 Continue\r\n\r\n" + Loopback.Answer("201 Created", Requests.Booked), "Booked valid: 0 errors, 0 warnings" },
        { "byte order mark", Loopback.Answer("201 Created", "\uFEFF" + Requests.Booked), "Booked valid: 0 errors, 0 warnings" },
        { "another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n", "Indeterminate UnexpectedStatus" },
        { "too large", "HTTP/1.1 201 Created\r\n" + Type + "Content-Length: 1048577\r\n\r\n", "Booked invalid: 1 error, 0 warnings" },
        { "refused, to be told who asks", Loopback.Answer("401 Unauthorized", "", "WWW-Authenticate: Negotiate", "WWW-Authenticate: Digest realm=\"a\", nonce=\"b\""), "Failed NoAccess" },
        { "refused by a proxy", Loopback.Answer("407 Proxy Authentication Required", "", "Proxy-Authenticate: Basic realm=\"a\""), "Failed Unknown" },
        { "no status", "HTTP/1.1 \r\n\r\n", "Indeterminate ConnectionLost" },
        { "no HTTP", "220 mail.example ESMTP\r\n", "Indeterminate ConnectionLost" },
        { "closed", "", "Indeterminate ConnectionLost" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_that_is_odd_becomes_one_result_and_the_booking_goes_out_once(string name, string answer, string expected)
    {
        using var server = new Loopback(answer);
        using var http = new HttpClient(ErsHttpHandler.Create()) { BaseAddress = server.Address };

        BookResult result = await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking);

        Assert.Equal((name, expected), (name, Shown(result)));
        Assert.Equal(Requests.BookingText, Assert.Single(server.Bodies));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("utf-16")]
    public async Task An_answer_in_an_encoding_that_nobody_asked_for_is_found(string encoding)
    {
        using var server = new StubServer(request => new(System.Net.HttpStatusCode.Created) { RequestMessage = request, Content = Encoded(encoding) });

        var booked = Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking));

        Assert.False(booked.IsConfirmed);
    }

    private static string Chunk(string text) => Encoding.UTF8.GetByteCount(text).ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "\r\n" + text + "\r\n";

    private static ByteArrayContent Encoded(string encoding)
    {
        using var bytes = new MemoryStream();
        if (encoding == "gzip")
        {
            using var gzip = new GZipStream(bytes, CompressionMode.Compress);
            gzip.Write(Encoding.UTF8.GetBytes(Requests.Booked));
        }
        else
        {
            bytes.Write(Encoding.Unicode.GetBytes(Requests.Booked));
        }

        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/fhir+json" + (encoding == "gzip" ? "" : "; charset=utf-16"));
        if (encoding == "gzip")
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return content;
    }

    private static string Shown(BookResult result) => result switch
    {
        BookResult.Booked booked => "Booked " + booked.Findings,
        BookResult.Failed failed => "Failed " + failed.Outcome.Key,
        BookResult.Indeterminate indeterminate => "Indeterminate " + indeterminate.Why,
        _ => "",
    };
}
