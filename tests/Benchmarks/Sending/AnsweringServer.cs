using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Benchmarks.Sending;

/// <summary>Takes every request and answers it with the booking that it was given, as little as a server can do.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _count;

    private AnsweringServer(byte[] answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(System.IO.Stream.Null);
            Interlocked.Increment(ref _count);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/fhir+json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        });
    }

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public int Count => _count;

    public static async Task<AnsweringServer> StartAsync(byte[] answer)
    {
        var server = new AnsweringServer(answer);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
