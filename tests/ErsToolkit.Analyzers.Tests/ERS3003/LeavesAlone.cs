using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.OperationRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS3003;

/// <summary>A switch that says what happens to the rest, or that is about something else, is none of the rule's business.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("switch (outcome.Key) { case OutcomeKey.NoAccess: return; default: return; }")]
    [InlineData("switch (outcome.Key) { case OutcomeKey.NoAccess: return; case var other: return; }")]
    [InlineData("switch (outcome.Key) { case OutcomeKey.NoAccess: return; case not OutcomeKey.NoAccess: return; }")]
    [InlineData("switch (outcome.Next) { default: break; }")]
    [InlineData("var i = outcome.Key switch { OutcomeKey.NoAccess => 1, _ => 2 };")]
    [InlineData("var i = outcome.Key switch { OutcomeKey.NoAccess => 1, var other => (int)other };")]
    [InlineData("var i = outcome.Key switch { OutcomeKey.NoAccess => 1, OutcomeKey.Unknown or _ => 2 };")]
    public Task Given_a_case_for_the_rest_Then_silent(string statement) => Analysis.OfMethod("var outcome = new BookOutcome(); " + statement);

    [Theory]
    [InlineData("case OutcomeKey.Unknown: case OutcomeKey.NoAccess: case OutcomeKey.PasNotResponding: case OutcomeKey.PatientError: case OutcomeKey.SlotNotAvailable: case OutcomeKey.SystemUnavailable: return;")]
    [InlineData("case OutcomeKey.Unknown: return; case not OutcomeKey.Unknown: return;")]
    [InlineData("case 0: case (OutcomeKey)1: case (OutcomeKey)2: return; case OutcomeKey.PatientError or OutcomeKey.SlotNotAvailable or OutcomeKey.SystemUnavailable: return;")]
    public Task Given_a_case_for_every_member_Then_silent(string cases) => Analysis.OfMethod($$"""switch (new BookOutcome().Key) { {{cases}} }""");

    [Theory]
    [InlineData("OutcomeKey? key = null; switch (key) { case OutcomeKey.NoAccess: return; }")]
    [InlineData("object key = OutcomeKey.NoAccess; switch (key) { case OutcomeKey.NoAccess: return; }")]
    [InlineData("var outcome = new BookOutcome(); switch (outcome) { case { Key: OutcomeKey.NoAccess }: return; }")]
    [InlineData("var outcome = new BookOutcome(); switch (outcome.Key, flag) { case (OutcomeKey.NoAccess, true): return; }")]
    [InlineData("switch (new BookOutcome().Key.ToString()) { case \"a\": return; }")]
    [InlineData("switch (count) { case (int)OutcomeKey.NoAccess: return; }")]
    public Task Given_a_value_that_is_not_simply_an_outcome_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("switch (new BookOutcome().Key) { case > OutcomeKey.NoAccess: return; }")]
    [InlineData("switch (new BookOutcome().Key) { case OutcomeKey.NoAccess and < OutcomeKey.PatientError: return; }")]
    public Task Given_a_pattern_that_is_not_understood_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("switch (reason) { case DeferReason.SlotNotAvailable: return; }")]
    [InlineData("switch (DayOfWeek.Monday) { case DayOfWeek.Friday: return; }")]
    [InlineData("switch (Mode.Open) { case Mode.Closed: return; }")]
    public Task Given_another_enumeration_Then_silent(string statements) => Analysis.OfMethod("#pragma warning disable CS0162\n" + statements);

    [Theory]
    [InlineData("switch (new BookOutcome().Key) { case }")]
    [InlineData("switch (new BookOutcome().Key) { case OutcomeKey.: return; }")]
    [InlineData("switch (new BookOutcome().Kee) { case OutcomeKey.NoAccess: return; }")]
    [InlineData("switch (new BookOutcome().Key) { case OutcomeKey.NoSuchMember: return; }")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
