using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3004;

/// <summary>A handler that tries again costs the answer, and with it the reason why a booking failed.</summary>
public sealed class Registrations
{
    private static readonly string Polly = Given.Fixture("Polly.cs.txt");

    [Theory]
    [InlineData("services.AddHttpClient<BookClient>().{|ERS3004:AddStandardResilienceHandler|}();")]
    [InlineData("services.AddHttpClient<BookClient>(http => http.BaseAddress = null).ConfigurePrimaryHttpMessageHandler(() => null!).{|ERS3004:AddStandardHedgingHandler|}();")]
    [InlineData("services.AddHttpClient(\"ers\").AddTypedClient((http, provider) => new BookClient()).{|ERS3004:AddStandardResilienceHandler|}(options => options.Retry.MaxRetryAttempts = 5);")]
    [InlineData("services.AddHttpClient(\"ers\").{|ERS3004:AddTransientHttpErrorPolicy|}(p => p.WaitAndRetryAsync(3, n => System.TimeSpan.Zero)).AddTypedClient((http, provider) => new BookClient());")]
    [InlineData("services.AddHttpClient<BookClient>().{|ERS3004:AddResilienceHandler|}(\"retry\", pipeline => pipeline.AddRetry(new()));")]
    [InlineData("services.AddHttpClient<BookClient>().{|ERS3004:AddPolicyHandler|}(Policy.HandleResult<System.Net.Http.HttpResponseMessage>(r => !r.IsSuccessStatusCode).RetryAsync(3));")]
    [InlineData("var builder = services.AddHttpClient<BookClient>(); builder.{|ERS3004:AddStandardResilienceHandler|}();")]
    [InlineData("services.AddHttpClient<BookClient>().RemoveAllResilienceHandlers().{|ERS3004:AddStandardResilienceHandler|}();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.{|ERS3004:AddStandardResilienceHandler|}()); services.AddHttpClient<BookClient>();")]
    [InlineData("services.AddHttpClient<BookClient>(); services.AddHttpClient<SearchClient>(); services.ConfigureHttpClientDefaults(http => { http.ConfigurePrimaryHttpMessageHandler(() => null!); http.{|ERS3004:AddStandardHedgingHandler|}(); });")]
    public Task Given_a_handler_that_sends_again_on_a_client_that_must_not_Then_it_is_found(string statements) => Run(statements);

    [Theory]
    [InlineData("services.AddHttpClient<SearchClient>().AddStandardResilienceHandler();")]
    [InlineData("services.AddHttpClient<BookClient>().ConfigurePrimaryHttpMessageHandler(() => null!);")]
    [InlineData("services.AddHttpClient<BookClient>().AddStandardResilienceHandler().RemoveAllResilienceHandlers();")]
    [InlineData("services.AddHttpClient<BookClient>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());")]
    [InlineData("services.AddHttpClient<BookClient>().AddStandardResilienceHandler(options => options.Retry.DisableFor(\"POST\"));")]
    [InlineData("services.AddHttpClient<BookClient>().AddStandardResilienceHandler(Configure); void Configure(StandardOptions options) => options.Retry.DisableForUnsafeHttpMethods();")]
    [InlineData("services.AddHttpClient<BookClient>().AddResilienceHandler(\"limit\", pipeline => pipeline.AddTimeout(System.TimeSpan.FromMinutes(5)));")]
    [InlineData("services.AddHttpClient<BookClient>().AddPolicyHandler(request => request.Method == System.Net.Http.HttpMethod.Get ? Policy.HandleResult<System.Net.Http.HttpResponseMessage>(r => true).RetryAsync(3) : null!);")]
    [InlineData("services.AddHttpClient<BookClient>(); services.AddHttpClient(\"other\").AddStandardResilienceHandler();")]
    [InlineData("services.AddHttpClient<BookClient>(); services.AddHttpClient<SearchClient>().AddStandardResilienceHandler();")]
    [InlineData("var builder = services.AddHttpClient<BookClient>(); builder = services.AddHttpClient<SearchClient>(); builder.AddStandardResilienceHandler();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler()); services.AddHttpClient<SearchClient>();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler()); services.AddHttpClient<BookClient>().RemoveAllResilienceHandlers();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods())); services.AddHttpClient<BookClient>();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());")]
    [InlineData("void Each(System.Action<IHttpClientBuilder> configure) { } Each(http => http.AddStandardResilienceHandler()); services.AddHttpClient<BookClient>();")]
    public Task Given_a_handler_that_does_not_or_on_another_client_Then_silent(string statements) => Run(statements);

    private static Task Run(string statements) => Analysis.InProgram(
        $$"""
        using ErsToolkit;
        using Microsoft.Extensions.DependencyInjection;
        using Polly;

        internal static class Startup
        {
            internal static void Run(IServiceCollection services)
            {
                {{statements}}
            }
        }
        """,
        Polly);
}
