using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.OperationRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS3007;

/// <summary>A key that no member stands for can only be compared as text; so can what only looks like a key.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("outcome.RawKey == \"SOMETHING_NEW\"")]
    [InlineData("outcome.RawKey == \"\"")]
    [InlineData("outcome.RawKey == \"slot_not_available\"")]
    [InlineData("outcome.RawKey == \"SlotNotAvailable\"")]
    [InlineData("outcome.RawKey == null")]
    [InlineData("outcome.RawKey == slot")]
    [InlineData("outcome.RawKey is \"SOMETHING_NEW\"")]
    [InlineData("outcome.RawKey is { Length: 3 }")]
    [InlineData("outcome.RawKey.Equals(slot)")]
    [InlineData("string.Equals(outcome.RawKey, \"NO_ACCESS\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("outcome.RawKey.Equals(\"NO_ACCESS\", StringComparison.CurrentCulture)")]
    [InlineData("outcome.Key.ToString() == \"NO_ACCESS\"")]
    [InlineData("outcome.Key.ToCode() == \"NoAccess\"")]
    [InlineData("outcome.Key.ToString(\"D\") == \"NoAccess\"")]
    [InlineData("outcome.Next.ToString() == \"Stop\"")]
    [InlineData("DayOfWeek.Friday.ToString() == \"Friday\"")]
    public Task Given_a_text_that_no_member_stands_for_Then_silent(string condition) => Analysis.OfMethod($"var outcome = new BookOutcome(); if ({condition}) return;");

    [Theory]
    [InlineData("outcome.Key == OutcomeKey.NoAccess")]
    [InlineData("outcome.RawKey.StartsWith(\"NO_ACCESS\")")]
    [InlineData("slot == \"NO_ACCESS\"")]
    [InlineData("new[] { \"NO_ACCESS\" }.Contains(outcome.RawKey)")]
    public Task Given_another_operation_Then_silent(string condition) => Analysis.OfMethod($"var outcome = new BookOutcome(); if ({condition}) return;");

    [Theory]
    [InlineData("private string RawKey => \"\"; private bool M() => RawKey == \"NO_ACCESS\";")]
    [InlineData("private string RawKey => \"\"; private string Key => \"\"; private bool M() => RawKey == \"NO_ACCESS\";")]
    [InlineData("private string RawReason => \"\"; private DeferReason Reason => default; private bool M() => RawReason == \"SLOT_NOT_AVAILABLE\";")]
    [InlineData("private string Code => \"\"; private bool M() => Code == \"NO_ACCESS\";")]
    [InlineData("private static string ToCode(OutcomeKey key) => \"\"; private bool M(OutcomeKey key) => ToCode(key) == \"NO_ACCESS\";")]
    [InlineData("private bool M(ErsOutcomeInfo row) => row.Code == \"NO_ACCESS\";")]
    public Task Given_a_text_without_a_member_beside_it_Then_silent(string members) => Analysis.OfMembers(members);

    [Fact]
    public Task Given_a_method_for_the_key_that_is_not_in_scope_Then_silent() => Analysis.Of("""
        internal class Program { private bool M(ErsToolkit.ValidationIssue issue) => issue.Code == "NO_ACCESS"; }
        """);

    [Fact]
    public Task Given_two_editions_in_scope_Then_nobody_knows_which_is_meant() => Analysis.Of("""
        using ErsToolkit;

        internal class Program { private bool M(ValidationIssue issue) => issue.Code == "NO_ACCESS"; }

        internal static class Other { public static OutcomeKey Key(this ValidationIssue issue) => OutcomeKey.Unknown; }
        """);

    [Theory]
    [InlineData("BookOutcome? outcome = null; if (outcome?.RawKey == \"NO_ACCESS\") return;")]
    [InlineData("object outcome = new BookOutcome(); if (outcome is BookOutcome { RawKey: \"NO_ACCESS\" }) return;")]
    public Task Given_a_text_that_may_not_be_there_or_is_part_of_a_pattern_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("if (new BookOutcome().RawKey == ) return;")]
    [InlineData("if (new BookOutcome().RawKey == \"NO_ACCESS) return;")]
    [InlineData("if (new BookOutcome().RawKee == \"NO_ACCESS\") return;")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
