using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3004;

/// <summary>A loop that finds out what became of a request before it sends again is what the guides ask for.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Failed) continue; return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked or BookResult.Indeterminate) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; if (result is BookResult.Indeterminate lost) { Save(lost); return; } }")]
    [InlineData("while (true) { switch (await client.BookAsync(request)) { case BookResult.Failed: continue; default: return; } }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Indeterminate { MayHaveArrived: false } or BookResult.Failed) continue; return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Indeterminate lost && !lost.MayHaveArrived) continue; return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Indeterminate lost && lost.MayHaveArrived) throw new InvalidOperationException(); }")]
    [InlineData("bool stop = false; while (!stop) { var result = await client.BookAsync(request); stop = result is BookResult.Booked or BookResult.Indeterminate; }")]
    [InlineData("bool stop = false; while (!stop) { var result = await client.BookAsync(request); if (result is not BookResult.Failed) stop = true; }")]
    [InlineData("bool stop = false; while (!stop) { var result = await client.BookAsync(request); stop = result is BookResult.Booked || result is BookResult.Indeterminate lost && lost.MayHaveArrived; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Failed) continue; request = flag ? Build() : _kept; return; }")]
    [InlineData("BookResult? result = null; while (result == null || result is BookResult.Failed) result = await client.BookAsync(request);")]
    [InlineData("do { if (await client.BookAsync(request) is BookResult.Booked) return; } while (false);")]
    [InlineData("while (true) { var lost = await client.BookAsync(request) as BookResult.Indeterminate; if (lost != null) return; }")]
    public Task Given_a_loop_When_the_unknown_case_leaves_it_Then_silent(string statements) => Analysis.InMethod(statements);

    [Theory]
    [InlineData("foreach (var each in requests) await client.BookAsync(each);")]
    [InlineData("foreach (var each in requests) { var result = await client.BookAsync(each); if (result is BookResult.Booked { IsConfirmed: true }) Save(each); else logger.LogWarning(\"not booked\"); }")]
    [InlineData("foreach (var each in requests) { var result = await client.BookAsync(each); Save(result); }")]
    [InlineData("while (true) { var each = Build(await ReadAsync()); if (await client.BookAsync(each) is not BookResult.Booked { IsConfirmed: true }) continue; Save(each); }")]
    [InlineData("for (int i = 0; i < 3; i++) { await client.BookAsync(_next); _next = Build(); }")]
    [InlineData("foreach (var each in requests) { switch (await client.BookAsync(each)) { case BookResult.Failed: Save(each); break; default: break; } }")]
    [InlineData("foreach (var each in requests) { if (await client.BookAsync(each) is BookResult.Failed failed) { Save(failed); break; } }")]
    [InlineData("while (true) { var tasks = requests.Select(each => client.BookAsync(each)); await Task.WhenAll(tasks); }")]
    public Task Given_a_request_for_each_item_Then_silent(string statements) => Analysis.InMethod(statements);

    [Theory]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; if (result is BookResult.Indeterminate lost && lost.Reconcile(await ReadAsync(), DateTimeOffset.UtcNow)) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; var read = await ReadAsync(); if (read is null) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; var read = await ReadAsync(); if (read.Equals(request)) return; }")]
    [InlineData("while (!_stopped) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; Use(); }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked || !await MayGoOnAsync()) return; }", "private async Task<bool> MayGoOnAsync() => true;")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; await EnsureNotBookedAsync(request); }", "private async Task EnsureNotBookedAsync(BookRequest booking) { if (await ReadAsync() is null) throw new InvalidOperationException(); }")]
    [InlineData("if (await client.BookAsync(request) is not BookResult.Booked) { await CheckReferralAsync(); await client.BookAsync(request); }", "#pragma warning disable ERS3008\nprivate async Task CheckReferralAsync() { if (await ReadAsync() is null) throw new InvalidOperationException(); }")]
    public Task Given_something_learned_since_When_it_decides_or_settles_Then_silent(string statements, string members = "") => Analysis.InMethod(statements, members);

    [Theory]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result.StatusCode == 201) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (IsOver(result)) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; if (result is BookResult.Indeterminate { Next: NextStep.RereadReferral }) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; Save(result); }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); _last = result; if (result is BookResult.Booked) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); Action later = () => Save(result); if (result is BookResult.Booked) return; later(); }")]
    [InlineData("while (true) { _last = await client.BookAsync(request); if (_last is BookResult.Booked) return; }")]
    [InlineData("var results = new List<BookResult>(); while (true) { var result = await client.BookAsync(request); results.Add(result); if (result is BookResult.Booked) return; }")]
    public Task Given_a_result_that_others_get_or_that_is_asked_in_another_way_Then_silent(string statements) =>
        Analysis.InMethod(statements, "private BookResult? _last; private bool IsOver(BookResult result) => _last == result;");

    [Theory]
    [InlineData("var result = await client.BookAsync(request); if (result is BookResult.Failed) await client.BookAsync(request);")]
    [InlineData("var result = await client.BookAsync(request); if (result is BookResult.Indeterminate) return; await client.BookAsync(request);")]
    [InlineData("var result = await client.BookAsync(request); if (result is BookResult.Indeterminate lost && !lost.Reconcile(await ReadAsync(), DateTimeOffset.UtcNow)) await client.BookAsync(request);")]
    [InlineData("await client.BookAsync(requests[0]); await client.BookAsync(requests[1]);")]
    [InlineData("await client.BookAsync(request); request = Build(); await client.BookAsync(request);")]
    [InlineData("await client.BookAsync(request); await client.BookAsync(_kept);")]
    [InlineData("await client.BookAsync(request); await client.CountAsync(request);")]
    [InlineData("var result = await client.BookAsync(request); if (result is BookResult.Booked) return; if (await ReadAsync() is null) await client.BookAsync(request);")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked b: Save(b.IsConfirmed); break; case BookResult.Failed f: Save(f); break; case BookResult.Indeterminate i: Save(i.SettledAt); break; }")]
    [InlineData("Show(await client.BookAsync(request) switch { BookResult.Booked b => b.IsConfirmed ? \"booked\" : \"look\", BookResult.Failed => \"refused\", BookResult.Indeterminate => \"unknown\", _ => \"\" });")]
    [InlineData("var first = await client.BookAsync(request); switch (first) { case BookResult.Indeterminate: return; default: await client.BookAsync(request); return; }")]
    public Task Given_two_calls_When_the_unknown_case_does_not_lead_from_one_to_the_other_Then_silent(string statements) => Analysis.InMethod(statements);

    [Theory]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) => await client.BookAsync(booking) is BookResult.Booked or BookResult.Indeterminate;")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) => await client.BookAsync(booking) is not BookResult.Failed;")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) { var result = await client.BookAsync(booking); if (result is BookResult.Indeterminate) throw new InvalidOperationException(); return result is BookResult.Booked; }")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) { if (_stopped) return true; return await client.BookAsync(booking) is BookResult.Booked; }")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) { var result = await client.BookAsync(booking); Save(result); return result is BookResult.Booked; }")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) { var result = await client.BookAsync(booking); return result is BookResult.Booked || result is BookResult.Indeterminate lost && lost.Reconcile(await ReadAsync(), DateTimeOffset.UtcNow); }")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) { var result = await client.BookAsync(booking); if (result is BookResult.Booked) return true; return await ReadAsync() is null; }")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) => await search.LookAsync(booking) is BookResult.Booked;")]
    [InlineData("private async Task<bool> TryAsync(BookRequest booking) => await client.CountAsync(booking) > 3;")]
    [InlineData("protected virtual async Task<bool> TryAsync(BookRequest booking) => await client.BookAsync(booking) is BookResult.Booked;")]
    public Task Given_an_own_method_that_settles_or_stops_in_the_unknown_case_Then_silent(string method) => Analysis.InMethod(
        "#pragma warning disable ERS3008, ERS3009\nwhile (!await TryAsync(request)) { }", method);

    [Theory]
    [InlineData("var result = await SendAsync(request); if (result is BookResult.Failed) return; await ReadAsync();")]
    [InlineData("while (true) { var result = await SendAsync(request); if (result is not BookResult.Failed) return; }")]
    [InlineData("while (true) { var result = await SettledAsync(request); if (result is BookResult.Booked) return; }")]
    [InlineData("foreach (var each in requests) { var result = await SendAsync(each); if (result is BookResult.Failed) Save(each); }")]
    public Task Given_an_own_method_that_gives_the_result_When_the_unknown_case_does_not_lead_back_Then_silent(string statements) => Analysis.InMethod(
        statements,
        """
        private Task<BookResult> SendAsync(BookRequest booking) => client.BookAsync(booking);
        private async Task<BookResult> SettledAsync(BookRequest booking)
        {
            var result = await client.BookAsync(booking);
            return result is BookResult.Indeterminate ? throw new InvalidOperationException() : result;
        }
        """);

    [Theory]
    [InlineData("await UntilAsync(async () => await client.BookAsync(request) is not BookResult.Failed);", "private static async Task UntilAsync(Func<Task<bool>> action) { while (!await action()) { await Task.Delay(1); } }")]
    [InlineData("await UntilAsync(async () => { var result = await client.BookAsync(request); if (result is BookResult.Indeterminate) throw new InvalidOperationException(); return result is BookResult.Booked; });", "private static async Task UntilAsync(Func<Task<bool>> action) { while (!await action()) { } }")]
    [InlineData("await UntilAsync(async () => await client.BookAsync(request) is BookResult.Booked);", "private static async Task<bool> UntilAsync(Func<Task<bool>> action) => await action();")]
    [InlineData("await UntilAsync(() => client.BookAsync(request));", "private async Task UntilAsync(Func<Task<BookResult>> send) { while (true) { var result = await send(); if (result is not BookResult.Failed) return; } }")]
    [InlineData("await UntilAsync(() => client.BookAsync(request), r => r is BookResult.Booked);", "private async Task UntilAsync(Func<Task<BookResult>> send, Func<BookResult, bool> isDone) { while (true) { var result = await send(); if (isDone(result)) return; } }")]
    public Task Given_an_own_method_that_calls_a_function_When_the_unknown_case_ends_it_Then_silent(string statements, string members) =>
        Analysis.InMethod("#pragma warning disable ERS3008, ERS3009\n" + statements, members);

    [Theory]
    [InlineData("while (true) { var found = await search.SearchAsync(request); if (found is SearchResult.Found) return; }")]
    [InlineData("while (true) { var found = await search.LookAsync(request); if (found is BookResult.Booked) return; }")]
    [InlineData("while (true) { if (await client.CountAsync(request) > 3) return; }")]
    [InlineData("while (true) { try { await client.BookAsync(request); return; } catch (Exception e) { logger.LogWarning(e.Message); } }")]
    [InlineData("var result = await client.BookAsync(request); if (result is BookResult.Booked) return; foreach (var each in requests) Save(each);")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.Booked) return; Stop(); } void Stop() { throw new InvalidOperationException(); }")]
    public Task Given_a_call_that_is_not_sent_again_Then_silent(string statements) => Analysis.InMethod(statements);

    [Theory]
    [InlineData("while (true) { var result = await client.BookAsync(; if (result is BookResult.Booked) return; }")]
    [InlineData("while (true) { var result = await client.BookAsync(request); if (result is BookResult.) return; }")]
    [InlineData("while (true) { var result = await client.Boo(request); if (result is BookResult.Booked) return; }")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.InIncomplete(statements);
}
