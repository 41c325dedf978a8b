using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.ServiceAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3005;

/// <summary>Without these a booking is given up that e-RS goes on to make, and the patient is given a second one.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("var c = new A016Client(new HttpClient(), headers, new ErsClientOptions { Timeout = {|ERS3005:TimeSpan.FromSeconds(100)|} });")]
    [InlineData("var options = new ErsClientOptions { Timeout = {|ERS3005:TimeSpan.FromMinutes(1)|} }; var c = new A016Client(new HttpClient(), headers, options);")]
    [InlineData("ErsClientOptions options = new(); options.Timeout = {|ERS3005:TimeSpan.FromSeconds(199.5)|}; A016Client c = new(new HttpClient(), headers, options);")]
    [InlineData("var options = new ErsClientOptions { Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|} };")]
    [InlineData("new ServiceCollection().AddSingleton(new ErsClientOptions { Timeout = {|ERS3005:new TimeSpan(0, 0, 59)|} });")]
    public Task Given_options_with_a_short_time_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var c = new A016Client(new HttpClient { Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|} }, headers);")]
    [InlineData("var http = new HttpClient { Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|} }; var c = new A016Client(http, headers);")]
    [InlineData("var http = new HttpClient(); http.Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|}; var c = new A016Client(http, headers);")]
    [InlineData("new ServiceCollection().AddHttpClient<A016Client>(http => http.Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|});")]
    [InlineData("new ServiceCollection().AddHttpClient<A016Client>(\"ers\", (services, http) => { http.Timeout = {|ERS3005:TimeSpan.FromMilliseconds(30000)|}; });")]
    [InlineData("new ServiceCollection().AddHttpClient<A016Client>().SetHandlerLifetime(TimeSpan.FromMinutes(2)).ConfigureHttpClient(http => http.Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|});")]
    [InlineData("var c = new A015Client(new HttpClient { Timeout = {|ERS3005:TimeSpan.FromSeconds(30)|} }, new A015Headers());")]
    public Task Given_an_http_client_that_gives_up_early_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("using var cts = new CancellationTokenSource({|ERS3005:TimeSpan.FromSeconds(30)|}); await client.BookAsync(request, cts.Token);")]
    [InlineData("using CancellationTokenSource cts = new({|ERS3005:30_000|}); await client.BookAsync(request, \"id\", cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(); cts.CancelAfter({|ERS3005:30000|}); await client.BookAsync(request, cancellationToken: cts.Token);")]
    [InlineData("using var cts = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken); cts.CancelAfter({|ERS3005:TimeSpan.FromSeconds(30)|}); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource({|ERS3005:TimeSpan.FromSeconds(30)|}); using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, cts.Token); await client.BookAsync(request, both.Token);")]
    [InlineData("var cts = new CancellationTokenSource({|ERS3005:TimeSpan.FromSeconds(30)|}); var token = cts.Token; await Task.Run(() => client.BookAsync(request, token), token);")]
    public Task Given_a_source_that_cancels_a_booking_early_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("await client.BookAsync(request).WaitAsync({|ERS3005:TimeSpan.FromSeconds(30)|}, cancellationToken);")]
    [InlineData("client.BookAsync(request).Wait({|ERS3005:30000|});")]
    [InlineData("var call = client.BookAsync(request); if (!call.Wait({|ERS3005:TimeSpan.FromSeconds(30)|})) throw new TimeoutException(); var result = call.Result;")]
    [InlineData("for (int i = 0; i < 2; i++) { var call = client.BookAsync(request); if (!call.Wait({|ERS3005:30000|})) continue; var result = call.Result; }")]
    [InlineData("var call = client.BookAsync(request); try { await call.WaitAsync({|ERS3005:TimeSpan.FromSeconds(30)|}); } catch (TimeoutException) { throw; } var result = await call;")]
    [InlineData("var call = client.BookAsync(request); await Task.WhenAny(call, Task.Delay({|ERS3005:30000|})); var result = call.IsCompleted ? await call : null;")]
    [InlineData("await Task.WhenAny(client.BookAsync(request), Task.Delay({|ERS3005:TimeSpan.FromSeconds(30)|}));")]
    [InlineData("var call = client.BookAsync(request); if (await Task.WhenAny(call, Task.Delay({|ERS3005:30000|}, cancellationToken)) != call) return; var result = await call;")]
    public Task Given_a_wait_that_ends_early_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("private const int Limit = 30; Task M(A016Client c, BookRequest r) => c.BookAsync(r).WaitAsync({|ERS3005:TimeSpan.FromSeconds(Limit)|});")]
    [InlineData("private const int Limit = 30000; void M(A016Client c, BookRequest r) => c.BookAsync(r).Wait({|ERS3005:Limit|});")]
    [InlineData("private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30); Task M(A016Client c, BookRequest r) => c.BookAsync(r).WaitAsync({|ERS3005:Limit|});")]
    [InlineData("Task M(A016Client c, BookRequest r) { var limit = TimeSpan.FromSeconds(30); return c.BookAsync(r).WaitAsync({|ERS3005:limit|}); }")]
    public Task Given_a_time_that_is_constant_somewhere_else_Then_it_is_found(string members) => Analysis.OfMembers(members);

    [Fact]
    public Task Given_a_report_Then_the_message_says_both_times_and_whose_they_are() => Analysis.OfMethod(
        "await client.BookAsync(request).WaitAsync({|#0:TimeSpan.FromMinutes(0.5)|});",
        new DiagnosticResult("ERS3005", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "This time limit of 30 seconds is shorter than the 200 seconds that 'A016Client' has to wait. Use at least 200 seconds, because a request that is given up may still be carried out."));
}
