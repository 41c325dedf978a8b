using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3004;

/// <summary>Without these a patient is booked twice, because the first booking was only thought to have failed.</summary>
public sealed class Finds
{
    /// <summary>What such code says of the result is the other rules' affair.</summary>
    private const string Only = "#pragma warning disable ERS3008, ERS3009\n";

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) { var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Booked) return; }")]
    [InlineData("for (int i = 0; i < 3; i++) { if (await client.{|ERS3004:BookAsync|}(request, cancel) is BookResult.Booked) break; await Task.Delay(1000); }")]
    [InlineData("BookResult result; do { result = await client.{|ERS3004:BookAsync|}(request).ConfigureAwait(false); } while (result is not BookResult.Booked && !cancel.IsCancellationRequested);")]
    [InlineData("BookResult? result = null; while (!(result is BookResult.Booked)) result = await client.{|ERS3004:BookAsync|}(request);")]
    [InlineData("BookResult? result = null; while (result == null || result is BookResult.Failed or BookResult.Indeterminate) result = await client.{|ERS3004:BookAsync|}(request);")]
    [InlineData("again: var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Indeterminate) goto again;")]
    [InlineData("bool booked = false; while (!booked) { var result = await client.{|ERS3004:BookAsync|}(request); booked = result is BookResult.Booked; }")]
    [InlineData("bool booked = false; while (!booked) { var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Booked { IsConfirmed: true }) { booked = true; } else { logger.LogWarning(\"again {R}\", result); } }")]
    [InlineData("while (true) { switch (await client.{|ERS3004:BookAsync|}(request)) { case BookResult.Booked: return; case BookResult.Failed f: Save(f); return; case BookResult.Indeterminate: continue; } }")]
    [InlineData("while (true) { bool stop = await client.{|ERS3004:BookAsync|}(request) switch { BookResult.Booked b => b.IsConfirmed || true, BookResult.Failed => true, _ => false }; if (stop) return; }")]
    [InlineData("while (true) { var done = await client.{|ERS3004:BookAsync|}(request) as BookResult.Booked; if (done != null) { Save(done.Version); return; } }")]
    [InlineData("while (true) { var result = await client.{|ERS3004:BookAsync|}(request); if (result.GetType() == typeof(BookResult.Booked)) return; }")]
    [InlineData("while (true) { var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Indeterminate { MayHaveArrived: true }) continue; return; }")]
    [InlineData("while (true) { var result = client.{|ERS3004:Book|}(request); if (result is BookResult.Booked) return; }")]
    [InlineData("while (true) { try { var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Booked) return; } catch (OperationCanceledException) { return; } finally { Show(\"\"); } }")]
    [InlineData("for (int i = 0; i < 3; i++) await client.{|ERS3004:BookAsync|}(_kept);")]
    public Task Given_the_same_request_in_a_loop_When_the_unknown_case_leads_back_Then_it_is_found(string statements) => Analysis.InMethod(statements);

    [Theory]
    [InlineData("foreach (var slot in requests) { var result = await client.{|ERS3004:BookAsync|}(slot); if (result is BookResult.Booked) break; }")]
    [InlineData("foreach (var slot in requests) { if (await client.{|ERS3004:BookAsync|}(Build(slot)) is BookResult.Booked booked) { Save(booked.Findings); return; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { var result = await client.{|ERS3004:SetAsync|}(new DeferRequest()); switch (result) { case SetResult.Done: return; case SetResult.Failed: return; } }")]
    [InlineData("var waiting = new Queue<BookRequest>(requests); while (waiting.TryDequeue(out var next)) { var result = await client.{|ERS3004:BookAsync|}(next); if (result is not BookResult.Booked) { logger.LogWarning(\"{R}\", result); continue; } return; }")]
    public Task Given_another_request_each_time_When_the_loop_ends_with_the_first_that_is_carried_out_Then_it_is_found(string statements) => Analysis.InMethod(statements);

    [Theory]
    [InlineData("var result = await client.BookAsync(request); if (result is not BookResult.Booked) result = await client.{|ERS3004:BookAsync|}(request);")]
    [InlineData("if (await client.BookAsync(request) is not BookResult.Booked) { await Task.Delay(1000); await client.{|ERS3004:BookAsync|}(request, cancel); }")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked: return; default: await client.{|ERS3004:BookAsync|}(request); return; }")]
    [InlineData("var first = await client.BookAsync(request); if (first is BookResult.Failed) return; Show(\"again\"); await client.{|ERS3004:BookAsync|}(request);")]
    public Task Given_the_same_request_twice_When_the_unknown_case_leads_from_one_to_the_other_Then_it_is_found(string statements) =>
        Analysis.InMethod(Only + statements);

    [Theory]
    [InlineData("while (true) { if (await TryAsync(request)) return; }", "private async Task<bool> TryAsync(BookRequest booking) => await client.BookAsync(booking) is BookResult.Booked;")]
    [InlineData("while (!await TryAsync(request)) await Task.Delay(1000);", "private async Task<bool> TryAsync(BookRequest booking) { var result = await client.BookAsync(booking, default(CancellationToken)); logger.LogWarning(\"{R}\", result); return result is BookResult.Booked { IsConfirmed: true }; }")]
    [InlineData("bool done = false; for (int i = 0; i < 3 && !done; i++) { done = await TryAsync(i); }", "private async Task<bool> TryAsync(int round) { switch (await client.BookAsync(_kept)) { case BookResult.Booked: return true; case BookResult.Failed: return false; default: return false; } }")]
    [InlineData("while (true) { var result = await SendAsync(request); if (result is BookResult.Booked) return; }", "private Task<BookResult> SendAsync(BookRequest booking) => client.BookAsync(booking);")]
    [InlineData("while (true) { var result = await OuterAsync(1, request); if (result is BookResult.Booked) return; }", "private Task<BookResult> OuterAsync(int round, BookRequest booking) => SendAsync(booking); private async Task<BookResult> SendAsync(BookRequest booking) { if (booking is null) throw new ArgumentNullException(); return await client.BookAsync(booking); }")]
    [InlineData("while (true) { if (await TryAsync(request)) return; } async Task<bool> TryAsync(BookRequest booking) { var result = await client.BookAsync(booking); if (result is BookResult.Booked) return true; return false; }", "")]
    [InlineData("if (!await TryAsync(request)) await {|ERS3004:TryAsync|}(request);", "private async Task<bool> TryAsync(BookRequest booking) => await client.BookAsync(booking) is BookResult.Booked;")]
    [InlineData("foreach (var slot in requests) { if (await TryAsync(slot)) break; }", "private async Task<bool> TryAsync(object slot) { var booking = Build(slot); return await client.BookAsync(booking) is BookResult.Booked; }")]
    public Task Given_an_own_method_that_sends_When_its_answer_leads_back_in_the_unknown_case_Then_it_is_found(string statements, string members) =>
        Analysis.InMethod(Only + Marked(statements), members);

    /// <summary>The report is on the call in the loop.</summary>
    private static string Marked(string statements) => statements.Contains("{|", System.StringComparison.Ordinal) ? statements
        : System.Text.RegularExpressions.Regex.Replace(statements, @"(?<=await )(TryAsync|SendAsync|OuterAsync)(?=\()", "{|ERS3004:$1|}");

    [Theory]
    [InlineData("await UntilAsync(async () => await client.{|ERS3004:BookAsync|}(request) is BookResult.Booked);", "private static async Task UntilAsync(Func<Task<bool>> action) { while (!await action()) { await Task.Delay(1); } }")]
    [InlineData("await UntilAsync(3, async () => { var result = await client.{|ERS3004:BookAsync|}(request); return result is BookResult.Booked; });", "private static async Task<bool> UntilAsync(int times, Func<Task<bool>> action) { for (int i = 0; i < times; i++) { if (await action().ConfigureAwait(false)) return true; } return false; }")]
    [InlineData("await UntilAsync(() => client.{|ERS3004:BookAsync|}(request));", "private async Task<BookResult?> UntilAsync(Func<Task<BookResult>> send) { for (int i = 0; i < 3; i++) { var result = await send(); if (result is BookResult.Booked) return result; logger.LogWarning(\"again\"); } return null; }")]
    public Task Given_an_own_method_that_calls_a_function_until_it_says_booked_Then_the_call_in_it_is_found(string statements, string members) =>
        Analysis.InMethod(Only + statements, members);

    [Fact]
    public Task Given_a_loop_in_a_lambda_Then_it_is_found() => Analysis.InMethod(
        "Func<Task> run = async () => { while (true) { var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Booked) return; } }; await run();");
}
