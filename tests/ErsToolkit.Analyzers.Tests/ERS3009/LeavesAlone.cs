using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3009;

/// <summary>Who looks at the answer, or hands it to somebody who can, takes nothing for granted.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("if (result is BookResult.Booked booked) { if (!booked.IsConfirmed) Show(\"Alert\"); Save(booked.Version); }")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request);")]
    [InlineData("if (result is BookResult.Booked booked && booked.IsConfirmed) Save(request);")]
    [InlineData("switch (result) { case BookResult.Booked b when b.IsConfirmed: Save(request); break; case BookResult.Booked b: Save(b.Version); break; default: Show(\"?\"); break; }")]
    [InlineData("if (result is BookResult.Booked booked) { Save(booked.Findings); }")]
    [InlineData("if (result is BookResult.Booked) { Save(((BookResult.Booked)result).Findings.Issues); }")]
    public Task Given_an_answer_that_is_looked_at_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements);

    [Theory]
    [InlineData("if (result is BookResult.Booked booked) Save(booked);")]
    [InlineData("if (result is BookResult.Booked) Save(request); Save(result);")]
    [InlineData("if (result is BookResult.Booked) Save(request); _last = result;")]
    [InlineData("if (result is BookResult.Booked booked) { Action later = () => Save(booked.Version); later(); }")]
    [InlineData("if (result is BookResult.Booked booked) { var kept = new { booked, request }; Save(kept); }")]
    [InlineData("if (result is BookResult.Booked booked) { _last = booked; Show(\"Booked\"); }")]
    public Task Given_an_answer_that_others_get_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements, "private BookResult? _last; public override string ToString() => _last + \"\";");

    [Theory]
    [InlineData("if (result is BookResult.Booked) logger.LogWarning(\"Booked\");")]
    [InlineData("if (result is BookResult.Booked booked) logger.LogWarning(\"Booked {V}\", booked.Version); else if (result is BookResult.Indeterminate) Show(\"?\");")]
    [InlineData("if (result is BookResult.Booked) throw new InvalidOperationException();")]
    [InlineData("switch (result) { case BookResult.Booked: break; default: Show(\"?\"); break; }")]
    [InlineData("Equals(true, result is BookResult.Booked);")]
    [InlineData("if (result is not BookResult.Booked) throw new InvalidOperationException();")]
    public Task Given_a_branch_that_does_nothing_with_it_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements);

    [Theory]
    [InlineData("private void Present(BookResult result) { if (result is BookResult.Booked) Save(1); }")]
    [InlineData("private string Describe(BookResult result) => result switch { BookResult.Booked b => \"\" + b.Version, BookResult.Failed => \"Refused\", _ => \"?\" };")]
    [InlineData("private async Task Find() { if (await search.SearchAsync(new()) is SearchResult.Found) Save(1); }")]
    public Task Given_a_result_that_somebody_else_has_too_Then_silent(string members) => Analysis.InMethod("", members);
}
