using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.ServiceAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3005;

/// <summary>Most time limits of a program are for something else, and some are right although they are short.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("var c = new A016Client(new HttpClient(), headers, new ErsClientOptions { Timeout = TimeSpan.FromSeconds(200) });")]
    [InlineData("var c = new A016Client(new HttpClient(), headers, new ErsClientOptions { Timeout = TimeSpan.FromMinutes(5) });")]
    [InlineData("var c = new A016Client(new HttpClient { Timeout = Timeout.InfiniteTimeSpan }, headers);")]
    [InlineData("var c = new A016Client(new HttpClient { Timeout = TimeSpan.FromHours(1) }, headers, new ErsClientOptions { Timeout = null });")]
    [InlineData("using var cts = new CancellationTokenSource(200_000); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(-1); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(Timeout.InfiniteTimeSpan); await client.BookAsync(request, cts.Token);")]
    [InlineData("client.BookAsync(request).Wait(Timeout.Infinite);")]
    [InlineData("var call = client.BookAsync(request); if (call.Wait(0)) return;")]
    [InlineData("await client.BookAsync(request).WaitAsync(new TimeSpan(0, 3, 20));")]
    public Task Given_a_time_that_is_long_enough_or_no_limit_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var c = new A015Client(new HttpClient { Timeout = TimeSpan.FromSeconds(60) }, new A015Headers(), new ErsClientOptions { Timeout = TimeSpan.FromSeconds(60) });")]
    [InlineData("var options = new ErsClientOptions { Timeout = TimeSpan.FromSeconds(60) };")]
    [InlineData("new ServiceCollection().AddHttpClient<A015Client>(http => http.Timeout = TimeSpan.FromSeconds(90));")]
    [InlineData("SlotSearchRequest search = null!; using var cts = new CancellationTokenSource(TimeSpan.FromSeconds(5)); await slots.SearchAsync(search, cts.Token);")]
    [InlineData("SlotSearchRequest search = null!; await slots.SearchAsync(search).WaitAsync(TimeSpan.FromSeconds(5));")]
    [InlineData("SlotSearchRequest search = null!; await Task.WhenAny(slots.SearchAsync(search), Task.Delay(500));")]
    public Task Given_a_search_that_may_be_given_up_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("await client.BookAsync(request, cancellationToken);")]
    [InlineData("using var cts = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(TimeSpan.FromSeconds(5)); await Task.Delay(1000, cts.Token); await client.BookAsync(request, cancellationToken);")]
    [InlineData("using var cts = new CancellationTokenSource(TimeSpan.FromSeconds(5)); await new HttpClient().GetAsync(\"x\", cts.Token); await client.BookAsync(request);")]
    [InlineData("using var cts = new CancellationTokenSource(); await client.BookAsync(request, cts.Token); cts.CancelAfter(TimeSpan.FromSeconds(5)); await Task.Delay(9, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(); AppDomain.CurrentDomain.ProcessExit += (_, _) => cts.CancelAfter(1000); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(5000); cts.CancelAfter(Timeout.Infinite); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(); cts.CancelAfter(5000); cts.CancelAfter(300000); await client.BookAsync(request, cts.Token);")]
    [InlineData("using var cts = new CancellationTokenSource(5000); cts.TryReset(); await client.BookAsync(request, cts.Token);")]
    [InlineData("SlotSearchRequest search = null!; using var cts = new CancellationTokenSource(); if (flag) { cts.CancelAfter(5000); await slots.SearchAsync(search, cts.Token); } else await client.BookAsync(request, cts.Token);")]
    [InlineData("SlotSearchRequest search = null!; using var cts = new CancellationTokenSource(); if (flag) { cts.CancelAfter(5000); await slots.SearchAsync(search, cts.Token); return; } await client.BookAsync(request, cts.Token);")]
    [InlineData("SlotSearchRequest search = null!; for (int i = 0; i < 2; i++) { using var cts = new CancellationTokenSource(); if (flag) { cts.CancelAfter(5000); await slots.SearchAsync(search, cts.Token); } else await client.BookAsync(request, cts.Token); }")]
    [InlineData("using var cts = new CancellationTokenSource(5000); var token = cts.Token; token = cancellationToken; await client.BookAsync(request, token);")]
    [InlineData("using var cts = new CancellationTokenSource(5000); Extend(cts); await client.BookAsync(request, cts.Token); static void Extend(CancellationTokenSource s) => s.CancelAfter(300000);")]
    public Task Given_a_source_that_does_not_give_up_the_booking_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var call = client.BookAsync(request); if (await Task.WhenAny(call, Task.Delay(30000)) != call) Console.WriteLine(\"late\"); var result = await call;")]
    [InlineData("var call = client.BookAsync(request); var first = await Task.WhenAny(call, Task.Delay(30000)); if (first != call) Console.WriteLine(\"late\"); var result = await call;")]
    [InlineData("var call = client.BookAsync(request); while (await Task.WhenAny(call, Task.Delay(1000)) != call) Console.WriteLine(\"late\"); var result = await call;")]
    [InlineData("var call = client.BookAsync(request); while (!call.Wait(1000)) Console.WriteLine(\"late\");")]
    [InlineData("var call = client.BookAsync(request); if (!call.Wait(1000)) call.Wait();")]
    [InlineData("var call = client.BookAsync(request); try { await call.WaitAsync(TimeSpan.FromSeconds(30)); } catch (TimeoutException) { Console.WriteLine(\"late\"); } var result = await call;")]
    [InlineData("var call = client.BookAsync(request); try { await call.WaitAsync(TimeSpan.FromSeconds(30)).ConfigureAwait(false); } catch (TimeoutException) { await call; }")]
    [InlineData("var call = client.BookAsync(request); try { await call.WaitAsync(TimeSpan.FromSeconds(30)); } finally { await call; }")]
    [InlineData("var call = client.BookAsync(request); await Task.WhenAny(call, Task.Delay(150_000)); await call.WaitAsync(TimeSpan.FromSeconds(90));")]
    [InlineData("var call = client.BookAsync(request); var wait = call.WaitAsync(TimeSpan.FromSeconds(30)); var result = await call;")]
    public Task Given_a_task_whose_result_is_awaited_after_the_time_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) }; http.Timeout = TimeSpan.FromMinutes(5); var c = new A016Client(http, headers);")]
    [InlineData("var http = new HttpClient(); http.Timeout = TimeSpan.FromSeconds(30); http.Timeout = TimeSpan.FromMinutes(5); var c = new A016Client(http, headers);")]
    [InlineData("var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) }; await http.GetAsync(\"x\"); http = new HttpClient(); var c = new A016Client(http, headers);")]
    [InlineData("var options = new ErsClientOptions { Timeout = TimeSpan.FromSeconds(30) }; options.Timeout = null; var c = new A016Client(new HttpClient(), headers, options);")]
    public Task Given_a_setting_that_is_set_again_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var call = client.BookAsync(request); if (await Task.WhenAny(call, Task.Delay(30000)) != call) Keep(call); void Keep(Task<BookResult> open) { }")]
    [InlineData("var call = client.BookAsync(request); var open = new List<Task> { call }; await Task.WhenAny(call, Task.Delay(30000));")]
    [InlineData("var call = client.BookAsync(request); try { await call.WaitAsync(TimeSpan.FromSeconds(30)); } catch (TimeoutException) { _ = call.ContinueWith(t => { }); }")]
    [InlineData("await Task.WhenAny(client.BookAsync(request), Task.Delay(Timeout.Infinite, cancellationToken));")]
    [InlineData("await Task.WhenAny(Task.Yield().GetAwaiter().IsCompleted ? Task.CompletedTask : Task.CompletedTask, Task.Delay(5));")]
    [InlineData("await client.BookAsync(request).WaitAsync(cancellationToken);")]
    [InlineData("await client.BookAsync(request).ConfigureAwait(false);")]
    [InlineData("await Task.WhenAll(client.BookAsync(request), Task.Delay(5));")]
    public Task Given_a_task_that_is_kept_or_waited_for_to_the_end_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("void M(TimeSpan limit, A016Headers h) => new A016Client(new HttpClient { Timeout = limit }, h, new ErsClientOptions { Timeout = limit });")]
    [InlineData("TimeSpan Limit { get; } = TimeSpan.FromSeconds(5); Task M(A016Client c, BookRequest r) => c.BookAsync(r).WaitAsync(Limit);")]
    [InlineData("TimeSpan _limit = TimeSpan.FromSeconds(5); Task M(A016Client c, BookRequest r) => c.BookAsync(r).WaitAsync(_limit);")]
    [InlineData("static TimeSpan s_limit = TimeSpan.FromSeconds(5); Task M(A016Client c, BookRequest r) => c.BookAsync(r).WaitAsync(s_limit);")]
    [InlineData("Task M(A016Client c, BookRequest r, int n) => c.BookAsync(r).WaitAsync(TimeSpan.FromSeconds(n));")]
    [InlineData("Task M(A016Client c, BookRequest r) => c.BookAsync(r).WaitAsync(TimeSpan.Parse(\"0:30\", CultureInfo.InvariantCulture));")]
    [InlineData("Task M(A016Client c, BookRequest r, bool b) { var limit = TimeSpan.FromSeconds(5); if (b) limit = TimeSpan.FromHours(1); return c.BookAsync(r).WaitAsync(limit); }")]
    public Task Given_a_time_that_is_not_constant_Then_silent(string members) => Analysis.OfMembers(members);

    [Theory]
    [InlineData("void M() => new ServiceCollection().AddHttpClient(\"other\", http => http.Timeout = TimeSpan.FromSeconds(5));")]
    [InlineData("void M() => new ServiceCollection().AddHttpClient<Other>(http => http.Timeout = TimeSpan.FromSeconds(5)); class Other(HttpClient http) { public HttpClient Http => http; }")]
    [InlineData("void M(A016Headers h) { var other = new HttpClient { Timeout = TimeSpan.FromSeconds(5) }; var http = new HttpClient(); var c = new A016Client(http, h); }")]
    [InlineData("HttpClient M() => new HttpClient { Timeout = TimeSpan.FromSeconds(5) };")]
    [InlineData("class Options { public TimeSpan Timeout { get; set; } } Options M() => new Options { Timeout = TimeSpan.FromSeconds(5) };")]
    [InlineData("Task WaitAsync(TimeSpan t) => Task.CompletedTask; Task M() => WaitAsync(TimeSpan.FromSeconds(5));")]
    [InlineData("void M(SemaphoreSlim s) { s.Wait(5); _ = s.WaitAsync(TimeSpan.FromSeconds(5)); }")]
    [InlineData("class Waiter { public void CancelAfter(int ms) { } } void M() => new Waiter().CancelAfter(5);")]
    [InlineData("class CancellationTokenSource(int ms) { public CancellationToken Token => new(ms > 5); } Task M(A016Client c, BookRequest r) { var s = new CancellationTokenSource(6); return c.BookAsync(r, s.Token); }")]
    [InlineData("class Policy { public TimeSpan Timeout { get; init; } } void M(A016Client c) { var p = new Policy { Timeout = TimeSpan.FromSeconds(5) }; Console.WriteLine(p.Timeout); }")]
    [InlineData("void M(System.Net.Sockets.TcpClient c, Process p) { c.SendTimeout = 5000; p.WaitForExit(5000); Task.Delay(5).Wait(9); }")]
    [InlineData("void M() { using var cts = new CancellationTokenSource(5000); Console.WriteLine(cts.Token); }")]
    public Task Given_limits_for_something_else_Then_silent(string members) => Analysis.OfMembers(members);

    [Theory]
    [InlineData("await client.BookAsync(request).WaitAsync(TimeSpan.FromSeconds());")]
    [InlineData("await client.BookAsync(request).WaitAsync();")]
    [InlineData("var c = new CancellationTokenSource(TimeSpan.FromSecond(3)); await client.BookAsync(request, c.Token);")]
    [InlineData("await client.BookAsyn(request).WaitAsync(5);")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
