#if !OLD_ASSEMBLIES
using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>Whoever says which version of HTTP is to be used is heard. If this broke, a gateway that wants HTTP/2 would be asked in another.</summary>
public sealed class VersionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_booking_goes_out_in_the_version_of_the_HttpClient(bool isWatched)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        await using WebApplication server = builder.Build();
        string protocol = "";
        int length = 0;
        server.Run(async context =>
        {
            protocol = context.Request.Protocol;
            using var body = new System.IO.MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            length = (int)body.Length;
            context.Response.StatusCode = 201;
            context.Response.ContentType = "application/fhir+json";
            await context.Response.WriteAsync(Requests.Booked);
        });
        await server.StartAsync();
        using var http = new HttpClient(isWatched ? ErsHttpHandler.Create() : new HttpClientHandler())
        {
            BaseAddress = new Uri(server.Urls.Single()),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        var booked = Assert.IsType<BookResult.Booked>(await new A016Client(http, Requests.Headers).BookAsync(Requests.Booking));

        Assert.True(booked.IsConfirmed);
        Assert.Equal(("HTTP/2", Requests.Booking.ToUtf8Json().Length), (protocol, length));
    }
}
#endif
