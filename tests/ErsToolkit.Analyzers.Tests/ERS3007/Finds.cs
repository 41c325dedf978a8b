using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.OperationRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS3007;

/// <summary>Without these a slip in a text is a comparison that is never true, and nobody learns of it.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("if ({|ERS3007:outcome.RawKey|} == \"SLOT_NOT_AVAILABLE\") return;")]
    [InlineData("if (\"SLOT_NOT_AVAILABLE\" != ({|ERS3007:outcome.RawKey|})) return;")]
    [InlineData("const string Taken = \"SLOT_NOT_AVAILABLE\"; if ({|ERS3007:outcome.RawKey|} == Taken) return;")]
    [InlineData("if ({|ERS3007:outcome.RawKey|}.Equals(\"SLOT_NOT_AVAILABLE\")) return;")]
    [InlineData("if (string.Equals({|ERS3007:outcome.RawKey|}, \"SLOT_NOT_AVAILABLE\", StringComparison.Ordinal)) return;")]
    [InlineData("if ({|ERS3007:outcome.RawKey|} is \"SLOT_NOT_AVAILABLE\" or \"NO_ACCESS\") return;")]
    [InlineData("if ({|ERS3007:outcome.RawKey|} is not \"SLOT_NOT_AVAILABLE\") return;")]
    [InlineData("switch ({|ERS3007:outcome.RawKey|}) { case \"SOMETHING_NEW\": case \"NO_ACCESS\": return; }")]
    [InlineData("var i = {|ERS3007:outcome.RawKey|} switch { \"NO_ACCESS\" => 1, _ => 2 };")]
    public Task Given_the_text_beside_the_member_Then_it_is_found(string statements) => Analysis.OfMethod("var outcome = new BookOutcome(); " + statements);

    [Theory]
    [InlineData("foreach (ValidationIssue issue in Array.Empty<ValidationIssue>()) if ({|ERS3007:issue.Code|} == \"NO_ACCESS\") return;")]
    [InlineData("var any = Array.Empty<OutcomeIssue>().Any(i => {|ERS3007:i.Code|} == \"NO_ACCESS\");")]
    public Task Given_an_issue_whose_key_is_to_be_had_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("if ({|ERS3007:new BookOutcome().Key.ToCode()|} == \"NO_ACCESS\") return;")]
    [InlineData("if ({|ERS3007:reason.ToCode()|} == \"SLOT_NOT_AVAILABLE\") return;")]
    [InlineData("if ({|ERS3007:new BookOutcome().Key.ToString()|} == \"NoAccess\") return;")]
    [InlineData("if ({|ERS3007:new BookOutcome().Key.ToString()|} == nameof(OutcomeKey.NoAccess)) return;")]
    public Task Given_a_member_made_into_text_Then_it_is_found(string statements) => Analysis.OfMethod(statements);

    [Fact]
    public Task Given_the_comparison_Then_the_message_says_what_is_wrong_and_what_to_do() => Analysis.OfMethod(
        "if ({|#0:new BookOutcome().RawKey|} == \"NO_ACCESS\") return;",
        new DiagnosticResult("ERS3007", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            "'NO_ACCESS' is compared as text, although 'OutcomeKey' has a member for it. Compare with 'OutcomeKey.NoAccess' instead."));
}
