using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.OperationRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS3003;

/// <summary>Without these an outcome that nobody thought of is passed over in silence.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("{|ERS3003:switch|} (outcome.Key) { case OutcomeKey.NoAccess: return; }")]
    [InlineData("{|ERS3003:switch|} (outcome.Next) { case NextStep.Stop: return; case NextStep.Wait: return; }")]
    [InlineData("var key = outcome.Key; {|ERS3003:switch|} (key) { case OutcomeKey.NoAccess or OutcomeKey.PatientError: return; }")]
    [InlineData("{|ERS3003:switch|} (outcome.Key) { case OutcomeKey.NoAccess when flag: return; case var k when flag: return; }")]
    [InlineData("{|ERS3003:switch|} (outcome.Key) { case not (OutcomeKey.Unknown or OutcomeKey.NoAccess): return; }")]
    public Task Given_a_statement_that_leaves_out_members_Then_it_is_found(string statement) => Analysis.OfMethod("var outcome = new BookOutcome(); " + statement);

    [Theory]
    [InlineData("OutcomeKey.NoAccess => 1")]
    [InlineData("OutcomeKey.NoAccess => 1, _ when flag => 2")]
    [InlineData("not OutcomeKey.NoAccess => 1")]
    public Task Given_an_expression_that_leaves_out_members_Then_it_is_found(string arms) =>
        Analysis.Of(
            Shared.Given.Method($$"""
            #pragma warning disable CS8509, CS8846
            var i = new BookOutcome().Key {|#0:switch|} { {{arms}} };
            """),
            new DiagnosticResult("ERS3003", DiagnosticSeverity.Info).WithLocation(0));

    [Fact]
    public Task Given_an_omission_Then_the_message_counts_and_names_three() => Analysis.OfMethod(
        """
        var outcome = new BookOutcome();
        {|#0:switch|} (outcome.Key) { case OutcomeKey.Unknown: return; }
        {|#1:switch|} (outcome.Key) { case not OutcomeKey.PatientError: return; }
        """,
        new DiagnosticResult("ERS3003", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "This switch over 'OutcomeKey' has no case for 5 members: NoAccess, PasNotResponding, PatientError and 2 more. Add the cases, or a default that says what happens then."),
        new DiagnosticResult("ERS3003", DiagnosticSeverity.Warning).WithLocation(1).WithMessage(
            "This switch over 'OutcomeKey' has no case for one member: PatientError. Add the cases, or a default that says what happens then."));

    [Fact]
    public Task Given_an_expression_Then_it_is_a_suggestion_because_it_throws_for_the_rest() => Analysis.OfMethod(
        """
        #pragma warning disable CS8509
        var i = new BookOutcome().Key {|#0:switch|} { OutcomeKey.NoAccess => 1 };
        """,
        new DiagnosticResult("ERS3003", DiagnosticSeverity.Info).WithLocation(0));
}
