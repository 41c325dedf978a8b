using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3009;

/// <summary>Without these an answer about somebody else's appointment is filed as this patient's.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("switch (await client.BookAsync(request)) { case {|ERS3009:BookResult.Booked booked|}: Save(booked.Version); break; case BookResult.Failed: break; case BookResult.Indeterminate: break; }")]
    [InlineData("switch (await client.BookAsync(request)) { case {|ERS3009:BookResult.Booked|}: Show(\"Booked\"); break; default: Show(\"Look at it\"); break; }")]
    [InlineData("var result = await client.BookAsync(request); if ({|ERS3009:result is BookResult.Booked booked|}) { Save(booked.Version); return; } Save(result);")]
    [InlineData("var result = await client.BookAsync(request); if ({|ERS3009:result is BookResult.Booked|}) Show(\"Booked\"); else if (result is BookResult.Indeterminate) Show(\"?\"); else Show(\"Not booked\");")]
    [InlineData("var result = await client.SetAsync(deferral); if ({|ERS3009:result is SetResult.Done|}) { Save(deferral); }")]
    [InlineData("string text = await client.BookAsync(request) switch { {|ERS3009:BookResult.Booked|} => \"Booked\", BookResult.Failed => \"Refused\", _ => \"Look at it\" }; Show(text);")]
    [InlineData("for (int i = 0; i < 3; i++) { var result = await client.BookAsync(Build(i)); if ({|ERS3009:result is BookResult.Booked|}) { Save(i); continue; } logger.LogWarning(\"{R}\", result); }")]
    public Task Given_an_answer_that_nobody_compares_When_it_counts_as_success_Then_it_is_found(string statements) => Analysis.InMethod(statements);

    [Fact]
    public Task Given_a_success_Then_the_message_names_what_to_look_at() => Analysis.InMethod(
        "switch (await client.BookAsync(request)) { case {|#0:BookResult.Booked booked|}: Save(booked.Version); break; default: break; }",
        "",
        new DiagnosticResult("ERS3009", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'BookResult.Booked' counts as success here, although the answer may be about something else than was requested. Look at 'IsConfirmed' first, and say what happens where it is false."));
}
