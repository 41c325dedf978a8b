using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3008;

/// <summary>Code that leaves the unknown case open, or leaves it to others, claims nothing that may be false.</summary>
public sealed class LeavesAlone
{
    private const string Members = "private bool _said; private string _text = \"\"; private BookResult? _last; public override string ToString() => _text + _said + _last; private bool Ask(BookResult result) => true;";

    [Theory]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: Save(request); break; case BookResult.Failed: Show(\"no\"); break; default: Show(\"Look at it\"); break; }")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: break; case BookResult.Failed: break; case BookResult.Indeterminate lost: Save(lost); break; }")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: Save(request); break; case BookResult.Failed or BookResult.Indeterminate: Show(\"no\"); break; }")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: return; case BookResult.Failed: return; } Save(await ReadAsync());")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: Save(request); break; case { } other: Save(other); break; }")]
    [InlineData("var number = await client.BookAsync(request) switch { BookResult.Booked { IsConfirmed: true } => 1, BookResult.Failed => 2, _ => throw new InvalidOperationException() }; Save(number);")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: Save(request); break; }")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked { IsConfirmed: true }: Save(request); break; case var other when other.StatusCode == 409: break; case BookResult.Failed: break; }")]
    public Task Given_a_switch_that_handles_the_rest_Then_silent(string statements) => Analysis.InMethod(statements, Members);

    [Theory]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Show(\"Booked\"); else if (result is BookResult.Indeterminate) Show(\"Look at it\"); else Show(\"Not booked\");")]
    [InlineData("if (result is BookResult.Indeterminate) return; if (result is BookResult.Booked { IsConfirmed: true }) Show(\"Booked\"); else Show(\"Not booked\");")]
    [InlineData("if (result is BookResult.Indeterminate) throw new InvalidOperationException(); _said = result is BookResult.Booked { IsConfirmed: true };")]
    [InlineData("if (result is BookResult.Failed) { Show(\"Not booked\"); } else if (result is BookResult.Booked { IsConfirmed: true }) { Show(\"Booked\"); }")]
    [InlineData("_said = result is BookResult.Booked { IsConfirmed: true }; _text = result is BookResult.Indeterminate ? \"?\" : \"\";")]
    [InlineData("bool lost = result is BookResult.Indeterminate; if (lost) return; if (result is BookResult.Booked { IsConfirmed: true }) Show(\"Booked\"); else Show(\"Not booked\");")]
    [InlineData("bool lost = result is BookResult.Indeterminate; if (result is BookResult.Booked { IsConfirmed: true }) Show(\"Booked\"); else Show(lost ? \"?\" : \"Not booked\");")]
    [InlineData("if (result is BookResult.Failed or BookResult.Indeterminate) Show(\"Not booked\"); else Save(request);")]
    public Task Given_an_unknown_case_that_is_named_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements, Members);

    [Theory]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else throw new InvalidOperationException(\"Not booked\");")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else { Show(\"Not booked\"); throw new InvalidOperationException(); }")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request);")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) { Save(request); return; } Save(1);")]
    [InlineData("if (result is not BookResult.Booked { IsConfirmed: true }) return; Save(request);")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else { }")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else logger.LogWarning(\"Not booked\");")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else Save(await ReadAsync());")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else { var read = await ReadAsync(); Show(\"Not booked\" + read); }")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else Show(\"Please check whether it was booked.\");")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else requests.Add(request);")]
    [InlineData("int count = 0; if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else count++; Save(count);")]
    [InlineData("if (result is not BookResult.Failed) { Show(\"not refused\"); return; } Show(\"refused\");")]
    [InlineData("_said = result is BookResult.Failed;")]
    public Task Given_a_rest_that_claims_nothing_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements, Members);

    [Theory]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else Show(\"Not booked: \" + result.StatusCode);")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else { Show(\"Not booked\"); Save(result); }")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true }) Save(request); else Show(\"Not booked\"); _last = result;")]
    [InlineData("Save(result); _said = result is BookResult.Booked { IsConfirmed: true };")]
    [InlineData("if (Ask(result)) return; _said = result is BookResult.Booked { IsConfirmed: true };")]
    [InlineData("if (result.StatusCode == null) return; _said = result is BookResult.Booked { IsConfirmed: true };")]
    [InlineData("Action later = () => Save(result); _said = result is BookResult.Booked { IsConfirmed: true }; later();")]
    [InlineData("var same = result; _said = same is BookResult.Booked { IsConfirmed: true }; Save(result);")]
    public Task Given_a_result_that_is_looked_at_again_or_handed_on_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements, Members);

    [Theory]
    [InlineData("Equals(result is BookResult.Booked, true); Show(\"x\");")]
    [InlineData("Console.WriteLine(result is BookResult.Booked ? \"yes\" : \"no\");")]
    [InlineData("while (result is BookResult.Failed) { result = await client.BookAsync(Build()); }")]
    [InlineData("if (result is BookResult) Show(\"Booked\"); else Show(\"Not booked\");")]
    [InlineData("if (result is BookResult.Booked { IsConfirmed: true } && flag) Save(request); else Show(\"Not booked\");")]
    [InlineData("if (result is BookResult.Failed { Outcome.Key: OutcomeKey.NoAccess }) Show(\"No access\"); else Save(request);")]
    public Task Given_a_test_that_is_counted_or_asks_more_Then_silent(string statements) => Analysis.InMethod("var result = await client.BookAsync(request); " + statements, Members);

    [Fact]
    public Task Given_the_same_answer_in_any_case_Then_silent() =>
        Analysis.InMethodOf("int", "if (await client.BookAsync(request) is BookResult.Booked { IsConfirmed: true }) { Save(request); return 0; } return 0;");

    [Theory]
    [InlineData("private static bool IsBooked(BookResult result) => result is BookResult.Booked;")]
    [InlineData("private string Describe(BookResult result) { if (result is BookResult.Booked) return \"Booked\"; return \"Not booked\"; }")]
    [InlineData("private BookResult? _last; private bool Booked => _last is BookResult.Booked; private void Keep() => _last = null;")]
    [InlineData("private int Count(IEnumerable<BookResult> results) => results.Count(r => r is BookResult.Booked);")]
    [InlineData("private async Task<bool> Found() { var result = await search.SearchAsync(new()); return result is SearchResult.Found; }")]
    public Task Given_a_result_that_somebody_else_has_too_Then_silent(string members) => Analysis.InMethod("", members);
}
