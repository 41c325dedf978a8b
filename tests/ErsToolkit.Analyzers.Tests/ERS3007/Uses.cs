using System.Threading.Tasks;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.RuleFixing<ErsToolkit.Analyzers.OperationRuleAnalyzer, ErsToolkit.CodeFixes.ERS3007.CodeMustNotBeComparedAsTextFix>;

namespace ErsToolkit.Analyzers.Tests.ERS3007;

/// <summary>The comparison says the same afterwards, in a way that the compiler checks.</summary>
public sealed class Uses
{
    [Theory]
    [InlineData("{|ERS3007:outcome.RawKey|} == \"NO_ACCESS\"", "outcome.Key == OutcomeKey.NoAccess")]
    [InlineData("{|ERS3007:outcome.RawKey|} != \"NO_ACCESS\"", "outcome.Key != OutcomeKey.NoAccess")]
    [InlineData("\"NO_ACCESS\" == ({|ERS3007:outcome.RawKey|})", "OutcomeKey.NoAccess == (outcome.Key)")]
    [InlineData("{|ERS3007:outcome.RawKey|} is \"NO_ACCESS\"", "outcome.Key is OutcomeKey.NoAccess")]
    [InlineData("{|ERS3007:outcome.RawKey|} is not \"NO_ACCESS\"", "outcome.Key is not OutcomeKey.NoAccess")]
    [InlineData("{|ERS3007:outcome.RawKey|} /* a */ == /* b */ \"NO_ACCESS\" /* c */ && flag", "outcome.Key /* a */ == /* b */ OutcomeKey.NoAccess /* c */ && flag")]
    [InlineData("!({|ERS3007:issue.Code|} == \"NO_ACCESS\")", "!(issue.Key() == OutcomeKey.NoAccess)")]
    [InlineData("{|ERS3007:outcome.Key.ToCode()|} == \"NO_ACCESS\"", "outcome.Key == OutcomeKey.NoAccess")]
    [InlineData("{|ERS3007:outcome.Key.ToString()|} == nameof(OutcomeKey.NoAccess)", "outcome.Key == OutcomeKey.NoAccess")]
    [InlineData("{|ERS3007:reason.ToCode()|} == \"SLOT_NOT_AVAILABLE\"", "reason == DeferReason.SlotNotAvailable")]
    [InlineData(
        "{|ERS3007:outcome.RawKey|} == \"NO_ACCESS\" || {|ERS3007:outcome.RawKey|} == \"PATIENT_ERROR\" && {|ERS3007:issue.Code|} == \"NO_ACCESS\"",
        "outcome.Key == OutcomeKey.NoAccess || outcome.Key == OutcomeKey.PatientError && issue.Key() == OutcomeKey.NoAccess")]
    public Task Given_a_comparison_with_one_text_Then_members_are_compared(string condition, string expected) => Fixing.OfMembers(
        $"private bool M(BookOutcome outcome, ValidationIssue issue, DeferReason reason, bool flag) => {condition};",
        $"private bool M(BookOutcome outcome, ValidationIssue issue, DeferReason reason, bool flag) => {expected};");

    [Fact]
    public Task Given_a_name_that_means_something_else_there_Then_it_is_written_in_full() => Fixing.OfMembers(
        "private string OutcomeKey => \"\"; private bool M(BookOutcome outcome) => {|ERS3007:outcome.RawKey|} == \"NO_ACCESS\";",
        "private string OutcomeKey => \"\"; private bool M(BookOutcome outcome) => outcome.Key == ErsToolkit.OutcomeKey.NoAccess;");

    [Theory]
    [InlineData("{|ERS3007:outcome.RawKey|}.Equals(\"NO_ACCESS\")")]
    [InlineData("{|ERS3007:outcome.RawKey|} is \"NO_ACCESS\" or \"SOMETHING_NEW\"")]
    [InlineData("{|ERS3007:outcome.RawKey|} switch { \"NO_ACCESS\" => true, _ => false }")]
    public Task Given_several_texts_or_another_form_Then_nothing_is_offered(string condition) =>
        Fixing.OffersNothing("", $"private bool M(BookOutcome outcome) => {condition};");
}
