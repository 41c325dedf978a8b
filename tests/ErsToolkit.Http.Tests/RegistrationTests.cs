using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>A client is registered like any other typed client. If this broke, it would show only when the program runs.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("headers")]
    [InlineData("function")]
    [InlineData("both")]
    public async Task A_typed_client_is_resolved_and_sends(string registered)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        var services = new ServiceCollection();
        if (registered is "headers" or "both")
        {
            services.AddSingleton(Requests.Headers);
        }

        if (registered is "function" or "both")
        {
            services.AddSingleton<Func<CancellationToken, Task<A016Headers>>>(_ => Task.FromResult(new A016Headers { AccessToken = "asked", Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" }));
        }

        services.AddSingleton(new ErsClientOptions { MaxResends = 0 });
        services.AddHttpClient<A016Client>(http => http.BaseAddress = new Uri("https://localhost/referrals/FHIR/")).ConfigurePrimaryHttpMessageHandler(() => server.Chain());
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.IsType<BookResult.Booked>(await provider.GetRequiredService<A016Client>().BookAsync(Requests.Booking));

        Assert.Equal("Bearer " + (registered == "headers" ? Requests.Token : "asked"), Assert.Single(server.Requests).Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public void The_handler_that_comes_along_can_be_named_as_the_primary_one()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Requests.Headers);
        services.AddHttpClient<A016Client>(http => http.BaseAddress = new Uri("https://localhost/referrals/FHIR/")).ConfigurePrimaryHttpMessageHandler(ErsHttpHandler.Create);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<A016Client>());
    }

    [Fact]
    public void Without_headers_the_exception_says_what_to_register()
    {
        var services = new ServiceCollection();
        services.AddHttpClient<A016Client>(http => http.BaseAddress = new Uri("https://localhost/"));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Contains("Register A016Headers, or a Func<CancellationToken, Task<A016Headers>>", Assert.Throws<InvalidOperationException>(provider.GetRequiredService<A016Client>).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_function_that_gives_no_headers_is_told_so_and_nothing_is_sent(bool isTaskNull)
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Booked));
        using var http = new System.Net.Http.HttpClient(server.Chain()) { BaseAddress = new Uri("https://localhost/") };
        var client = new A016Client(http, _ => isTaskNull ? null! : Task.FromResult<A016Headers>(null!));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.BookAsync(Requests.Booking));

        Assert.Contains("gave null. Nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
