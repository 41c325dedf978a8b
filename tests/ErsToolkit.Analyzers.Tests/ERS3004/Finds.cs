using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3004;

/// <summary>Without these a patient is booked twice, because the first booking was only thought to have failed.</summary>
public sealed class Finds
{
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

    [Fact]
    public Task Given_a_loop_in_a_lambda_Then_it_is_found() => Analysis.InMethod(
        "Func<Task> run = async () => { while (true) { var result = await client.{|ERS3004:BookAsync|}(request); if (result is BookResult.Booked) return; } }; await run();");
}
