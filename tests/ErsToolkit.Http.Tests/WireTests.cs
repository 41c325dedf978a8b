using System.IO;
using System.IO.Compression;
using System.Linq;
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
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("deflate without its head")]
    [InlineData("gzip, deflate")]
    [InlineData("identity")]
#if !OLD_ASSEMBLIES
    [InlineData("br")]
#endif
    public async Task A_refusal_in_an_encoding_is_read_whether_it_was_asked_for_or_not(string coding)
    {
        byte[] body = Encoding.UTF8.GetBytes(Requests.Outcome("SLOT_NOT_AVAILABLE"));
        using var server = new StubServer(request => new((System.Net.HttpStatusCode)422) { RequestMessage = request, Content = Encoded(body, coding) });

        var failed = Assert.IsType<BookResult.Failed>(await server.Client().BookAsync(Requests.Booking));

        Assert.Equal((OutcomeKey.SlotNotAvailable, NextStep.SearchAgain), (failed.Outcome.Key, failed.Outcome.Next));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip that is none")]
    [InlineData("gzip that is too long")]
    [InlineData("utf-16")]
    public async Task An_answer_in_an_encoding_that_cannot_be_read_is_found(string coding)
    {
        byte[] body = coding switch
        {
            "gzip that is too long" => new byte[(1024 * 1024) + 1],
            "utf-16" => Encoding.Unicode.GetBytes(Requests.Booked),
            _ => Encoding.UTF8.GetBytes(Requests.Booked),
        };
        using var server = new StubServer(request => new(System.Net.HttpStatusCode.Created) { RequestMessage = request, Content = Encoded(body, coding) });

        var booked = Assert.IsType<BookResult.Booked>(await server.Client().BookAsync(Requests.Booking));

        Assert.False(booked.IsConfirmed);
    }

    private static string Chunk(string text) => Encoding.UTF8.GetByteCount(text).ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "\r\n" + text + "\r\n";

    private static ByteArrayContent Encoded(byte[] body, string coding)
    {
        string[] names = coding.Split(" that")[0].Split(" without")[0].Split(", ");
        byte[] bytes = coding is "gzip that is none" or "zstd" or "utf-16" ? body : names.Aggregate(body, (plain, name) => Compressed(plain, name, hasHead: !coding.Contains("without", System.StringComparison.Ordinal)));
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/fhir+json" + (coding == "utf-16" ? "; charset=utf-16" : ""));
        if (coding != "utf-16")
        {
            Assert.All(names, content.Headers.ContentEncoding.Add);
        }

        return content;
    }

    private static byte[] Compressed(byte[] plain, string name, bool hasHead)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = name switch
        {
            "deflate" when hasHead => new ZLibStream(bytes, CompressionMode.Compress),
            "deflate" => new DeflateStream(bytes, CompressionMode.Compress),
            "br" => new BrotliStream(bytes, CompressionMode.Compress),
            "identity" => new BufferedStream(bytes),
            _ => new GZipStream(bytes, CompressionMode.Compress),
        })
        {
            stream.Write(plain);
        }

        return bytes.ToArray();
    }

    private static string Shown(BookResult result) => result switch
    {
        BookResult.Booked booked => "Booked " + booked.Findings,
        BookResult.Failed failed => "Failed " + failed.Outcome.Key,
        BookResult.Indeterminate indeterminate => "Indeterminate " + indeterminate.Why,
        _ => "",
    };
}
