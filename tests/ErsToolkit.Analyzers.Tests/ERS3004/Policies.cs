using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3004;

/// <summary>A retry that is somebody else's code is a loop too.</summary>
public sealed class Policies
{
    private static readonly string Polly = Given.Fixture("Polly.cs.txt");

    [Theory]
    [InlineData("await Policy.HandleResult<BookResult>(r => r is not BookResult.Booked).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => client.{|ERS3004:BookAsync|}(request));")]
    [InlineData("var policy = Policy<BookResult>.HandleResult(r => r is BookResult.Indeterminate).RetryAsync(2); await policy.ExecuteAsync(token => client.{|ERS3004:BookAsync|}(request, token), cancel);")]
    [InlineData("var policy = Policy<BookResult>.Handle<TimeoutException>().OrResult(r => r is BookResult.Failed || r is BookResult.Indeterminate).RetryAsync(2); await policy.ExecuteAsync(async () => await client.{|ERS3004:BookAsync|}(request));")]
    [InlineData("var policy = Policy.Handle<Exception>().WaitAndRetryAsync(3, n => TimeSpan.Zero); await policy.ExecuteAsync(async () => { var result = await client.{|ERS3004:BookAsync|}(request); if (result is not BookResult.Booked) throw new InvalidOperationException(); });")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<BookResult>().AddRetry(new RetryStrategyOptions<BookResult> { ShouldHandle = new PredicateBuilder<BookResult>().HandleResult(r => !(r is BookResult.Booked)) }).Build(); await pipeline.ExecuteAsync(async token => await client.{|ERS3004:BookAsync|}(request, token), cancel);")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<BookResult>().AddRetry(new RetryStrategyOptions<BookResult> { ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is BookResult.Failed or BookResult.Indeterminate) }).Build(); await pipeline.ExecuteAsync(token => new ValueTask<BookResult>(client.{|ERS3004:BookAsync|}(request, token)), cancel);")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<string>().AddRetry(new RetryStrategyOptions<string>()).Build(); await pipeline.ExecuteAsync(async token => (await client.{|ERS3004:BookAsync|}(request, token)) is BookResult.Booked ? \"booked\" : throw new InvalidOperationException(), cancel);")]
    [InlineData("await _field.ExecuteAsync(() => client.{|ERS3004:BookAsync|}(request));")]
    public Task Given_a_policy_that_tries_again_When_it_takes_the_unknown_case_for_a_failure_Then_it_is_found(string statements) => Run(statements);

    [Theory]
    [InlineData("await Policy.HandleResult<BookResult>(r => r is BookResult.Failed).WaitAndRetryAsync(3, n => TimeSpan.Zero).ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("await Policy.HandleResult<BookResult>(r => r is BookResult.Indeterminate { MayHaveArrived: false }).RetryAsync(3).ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("await Policy.Handle<TimeoutException>().WaitAndRetryAsync(3, n => TimeSpan.Zero).ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("await Policy.Handle<Exception>().WaitAndRetryAsync(3, n => TimeSpan.Zero).ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("await Policy.Handle<Exception>().WaitAndRetryAsync(3, n => TimeSpan.Zero).ExecuteAsync(async () => { var result = await client.BookAsync(request); if (result is BookResult.Failed) throw new InvalidOperationException(); });")]
    [InlineData("await Policy.Handle<InvalidOperationException>(e => e.Data.Count > 0).WaitAndRetryAsync(3, n => TimeSpan.Zero).ExecuteAsync(async () => { var result = await client.BookAsync(request); if (result is not BookResult.Booked) throw new InvalidOperationException(); });")]
    [InlineData("await Policy.TimeoutAsync(300).ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("await Policy.HandleResult<BookResult>(Again).RetryAsync(3).ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("await _given.ExecuteAsync(() => client.BookAsync(request));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<BookResult>().AddRetry(new RetryStrategyOptions<BookResult>()).Build(); await pipeline.ExecuteAsync(async token => await client.BookAsync(request, token), cancel);")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<BookResult>().AddTimeout(TimeSpan.FromMinutes(5)).Build(); await pipeline.ExecuteAsync(async token => await client.BookAsync(request, token), cancel);")]
    [InlineData("var policy = Policy.HandleResult<BookResult>(r => r is not BookResult.Booked).RetryAsync(3); await policy.ExecuteAsync(async () => { var result = await client.BookAsync(request); return result is BookResult.Indeterminate ? null! : result; });")]
    [InlineData("var policy = Policy.HandleResult<object>(r => r is null).RetryAsync(3); await policy.ExecuteAsync(() => ReadAsync()); await client.BookAsync(request);")]
    public Task Given_a_policy_that_lets_the_unknown_case_be_or_cannot_be_read_Then_silent(string statements) => Run(statements);

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await action(); } catch (Exception) when (i < 2) { await Task.Delay(1); } } throw new InvalidOperationException();", "{|ERS3004:BookAsync|}")]
    [InlineData("while (true) { try { return await action.Invoke(); } catch { await Task.Delay(1); } }", "{|ERS3004:BookAsync|}")]
    [InlineData("while (true) { try { return await action(); } catch (TimeoutException) { } }", "BookAsync")]
    [InlineData("while (true) { try { return await action(); } catch (Exception) { throw; } }", "BookAsync")]
    [InlineData("try { return await action(); } catch (Exception) { return default!; }", "BookAsync")]
    public Task Given_an_own_method_that_tries_again_Then_its_body_decides(string body, string call) => Run(
        $"await RetryAsync(async () => {{ var result = await client.{call}(request); if (result is not BookResult.Booked) throw new InvalidOperationException(); return result; }});",
        $"private static async Task<T> RetryAsync<T>(Func<Task<T>> action) {{ {body} }}");

    [Theory]
    [InlineData("RetryAsync", ", r => r is null", ", Func<T, bool> again")]
    [InlineData("RunAsync", "", "")]
    public Task Given_an_own_method_that_is_told_when_or_says_nothing_of_trying_again_Then_silent(string name, string argument, string parameter) => Run(
        $"await {name}(async () => {{ var result = await client.BookAsync(request); if (result is not BookResult.Booked) throw new InvalidOperationException(); return (object)result; }}{argument});",
        $"private static async Task<T> {name}<T>(Func<Task<T>> action{parameter}) {{ while (true) {{ try {{ return await action(); }} catch (Exception) {{ }} }} }}");

    private static Task Run(string statements, string members = "") => Analysis.InProgram(
        $$"""
        #pragma warning disable CS1998
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using ErsToolkit;
        using Polly;
        using Polly.Retry;

        internal class Service(BookClient client, AsyncRetryPolicy<BookResult> given)
        {
            private readonly AsyncRetryPolicy<BookResult> _given = given;
            private readonly AsyncRetryPolicy<BookResult> _field = Policy.HandleResult<BookResult>(r => r is not BookResult.Booked).RetryAsync(3);

            internal async Task Run(BookRequest request, CancellationToken cancel)
            {
                {{statements}}
                await client.CountAsync(request);
                _ = (_given, _field);
            }

            private static bool Again(BookResult result) => true;

            private async Task<object> ReadAsync() => new();

            {{members}}
        }
        """,
        Polly);
}
