using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Results.ResultAnalysis;

namespace ErsToolkit.Analyzers.Tests.ERS3008;

/// <summary>Without these a patient is told that there is no appointment where there is one.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("var result = await client.BookAsync(request); if ({|ERS3008:result is BookResult.Booked|}) { Show(\"Booked\"); } else { Show(\"Not booked\"); }")]
    [InlineData("var result = await client.BookAsync(request); if ({|ERS3008:!(result is BookResult.Booked)|}) { Show(\"Not booked\"); return; } Save(request);")]
    [InlineData("if ({|ERS3008:await client.BookAsync(request) is BookResult.Booked booked|}) { Save(booked.Version); } else { await client.SetAsync(deferral); }")]
    [InlineData("if ({|ERS3008:await client.BookAsync(request) is BookResult.Booked { IsConfirmed: true }|}) { Save(request); } else { logger.LogWarning(\"no\"); Save(\"failed\"); }")]
    [InlineData("var result = await client.BookAsync(request); logger.LogWarning(\"{R}\", result); if ({|ERS3008:result is BookResult.Booked b && b.IsConfirmed|}) _said = true; else _said = false;")]
    [InlineData("var result = await client.BookAsync(request); _said = {|ERS3008:result is BookResult.Booked|};")]
    [InlineData("var result = await client.BookAsync(request); _text = {|ERS3008:result is BookResult.Booked|} ? \"Booked\" : \"Not booked\";")]
    [InlineData("var result = await client.BookAsync(request); if ({|ERS3008:result is not BookResult.Failed|}) Show(\"Booked\"); else Show(\"Refused\");")]
    [InlineData("var result = await client.SetAsync(deferral); if ({|ERS3008:result is SetResult.Failed|}) { Show(\"Refused\"); return; } else { _text = \"Deferred\"; }")]
    [InlineData("{|ERS3008:switch|} (await client.BookAsync(request)) { case BookResult.Booked: Save(request); break; case BookResult.Failed: Show(\"no\"); break; }")]
    [InlineData("var result = await client.BookAsync(request); {|ERS3008:switch|} (result) { case BookResult.Booked { IsConfirmed: true }: return; case BookResult.Booked: Save(request); break; case BookResult.Failed: break; }")]
    public Task Given_a_choice_that_takes_the_unknown_case_for_another_Then_it_is_found(string statements) =>
        Analysis.InMethod(statements, "private bool _said; private string _text = \"\"; public override string ToString() => _text + _said;");

    [Theory]
    [InlineData("bool", "return {|ERS3008:await client.BookAsync(request) is BookResult.Booked|};")]
    [InlineData("bool", "var result = await client.BookAsync(request); if ({|ERS3008:result is BookResult.Booked|}) return true; return false;")]
    [InlineData("string?", "var result = await client.BookAsync(request); if ({|ERS3008:result is BookResult.Booked booked|}) { Save(request); return booked.Version; } return null;")]
    [InlineData("string", "var result = await client.BookAsync(request); return {|ERS3008:result is BookResult.Booked|} ? \"Booked\" : \"Not booked\";")]
    [InlineData("string", "var result = await client.BookAsync(request); if ({|ERS3008:result is BookResult.Failed failed|}) return \"Refused: \" + failed.Outcome.RawKey; return \"Booked\";")]
    [InlineData("int", "return await client.BookAsync(request) {|ERS3008:switch|} { BookResult.Booked => 1, BookResult.Failed => 2 };")]
    public Task Given_an_answer_that_cannot_tell_the_unknown_case_Then_it_is_found(string type, string statements) =>
        Analysis.InMethodOf(type, "#pragma warning disable CS8509\n" + statements);

    [Fact]
    public Task Given_a_switch_over_the_result_of_another_Then_it_is_found() => Analysis.InMethod(
        "", "private void Present(BookResult result) { {|ERS3008:switch|} (result) { case BookResult.Booked: Save(1); break; case BookResult.Failed: Save(2); break; } }");

    [Fact]
    public Task Given_a_mix_up_Then_the_message_names_both_cases() => Analysis.InMethod(
        """
        var result = await client.BookAsync(request);
        if ({|#0:result is BookResult.Booked|}) Save(request); else Show("Not booked");
        var other = await client.SetAsync(deferral);
        if ({|#1:other is SetResult.Failed|}) Show("Refused"); else Show("Set");
        {|#2:switch|} (await client.BookAsync(request)) { case BookResult.Booked: break; case BookResult.Failed: break; }
        """,
        "",
        new DiagnosticResult("ERS3008", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'BookResult.Indeterminate' is treated like 'Failed' here, although the request may have been carried out then. Give it a branch of its own, and find out there what became of the request."),
        new DiagnosticResult("ERS3008", DiagnosticSeverity.Warning).WithLocation(1).WithMessage(
            "'SetResult.Indeterminate' is treated like 'Done' here, although the request may not have been carried out then. Give it a branch of its own, and find out there what became of the request."),
        new DiagnosticResult("ERS3008", DiagnosticSeverity.Warning).WithLocation(2).WithMessage(
            "'BookResult.Indeterminate' is passed over here, although the request may have been carried out then. Give it a branch of its own, and find out there what became of the request."));
}
