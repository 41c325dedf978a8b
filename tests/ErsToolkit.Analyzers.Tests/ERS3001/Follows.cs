using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS3001;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>The request must be valid with its new reason: what that forbids goes, and what it requires is supplied where it is clear with what.</summary>
public sealed class Follows
{
    private const string Key = ReasonMustFollowFromOutcomeFix.UseKey;
    private const string Rest = ".IncomingReferral(\"000000070004\", 3).Service(\"70000\").Patient(\"9401130264\")";

    private static GeneratedFixing<ReasonMustFollowFromOutcomeFix> Of(
        string statements, string fixedStatements, string parameters = "", LanguageVersion language = LanguageVersion.Latest)
    {
        string signature = $"public object Run(BookOutcome outcome, Func<SlotReference> find, bool flag{parameters})";
        return new(Key, Given.Method(statements, "", signature), Given.Method(fixedStatements, "", signature), language: language);
    }

    private static Task Test(string statements, string fixedStatements, string parameters = "") => Of(statements, fixedStatements, parameters).RunAsync();

    private static string After(string key, string chain, string end = "") =>
        $"if (outcome.Key == OutcomeKey.{key})\n    return A016.Defer(){chain}{Rest}{end}.Build();\nreturn null;";

    [Fact]
    public Task Given_a_slot_that_the_new_reason_forbids_Then_it_goes() => Test(
        After("PasNotResponding", ".{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Slot(\"Slot/1\")"),
        After("PasNotResponding", ".Reason(DeferReason.BookingAttemptProblem)"));

    [Fact]
    public Task Given_a_slot_that_the_new_reason_requires_Then_the_one_in_scope_is_supplied() => Test(
        After("SlotNotAvailable", ".{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem)"),
        After("SlotNotAvailable", ".Reason(DeferReason.SlotNotAvailable)", ".Slot(tried)"),
        ", SlotReference tried");

    [Fact]
    public Task Given_a_chain_over_lines_Then_its_line_goes_with_its_comment() => Test(
        """
        if (outcome.Key != OutcomeKey.PasNotResponding)
            return null;
        return A016.Defer()
            // what was offered
            .Slot("Slot/1")
            .{|ERS3001:Reason|}(DeferReason.SlotNotAvailable) // why
            .IncomingReferral("000000070004", 3)
            .Service("70000").Patient("9401130264")
            .Build();
        """,
        """
        if (outcome.Key != OutcomeKey.PasNotResponding)
            return null;
        return A016.Defer()
            .Reason(DeferReason.BookingAttemptProblem) // why
            .IncomingReferral("000000070004", 3)
            .Service("70000").Patient("9401130264")
            .Build();
        """);

    [Fact]
    public Task Given_a_slot_that_another_statement_supplies_Then_that_goes() => Test(
        $$"""
        if (outcome.Key != OutcomeKey.PasNotResponding)
            return null;
        var b = A016.Defer(){{Rest}};
        b = b.{|ERS3001:Reason|}(DeferReason.SlotNotAvailable);

        // What was offered.
        b = b.Slot("Slot/1");

        return b.Build();
        """,
        $$"""
        if (outcome.Key != OutcomeKey.PasNotResponding)
            return null;
        var b = A016.Defer(){{Rest}};
        b = b.Reason(DeferReason.BookingAttemptProblem);

        return b.Build();
        """);

    [Fact]
    public Task Given_several_Then_all_are_fixed_at_once() => Test(
        $$"""
        switch (outcome.Key)
        {
            case OutcomeKey.PasNotResponding:
                return A016.Defer().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Slot(tried){{Rest}}.Build();
            case OutcomeKey.SlotNotAvailable:
                return A016.Defer().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem){{Rest}}.Build();
            default:
                return null;
        }
        """,
        $$"""
        switch (outcome.Key)
        {
            case OutcomeKey.PasNotResponding:
                return A016.Defer().Reason(DeferReason.BookingAttemptProblem){{Rest}}.Build();
            case OutcomeKey.SlotNotAvailable:
                return A016.Defer().Reason(DeferReason.SlotNotAvailable){{Rest}}.Slot(tried).Build();
            default:
                return null;
        }
        """,
        ", SlotReference tried");

    [Fact]
    public Task Given_an_older_language_and_warnings_that_are_off_Then_the_slot_goes_all_the_same() => Of(
        "#pragma warning disable ERS2001\n" + After("PasNotResponding", ".{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Slot(\"Slot/1\")"),
        "#pragma warning disable ERS2001\n" + After("PasNotResponding", ".Reason(DeferReason.BookingAttemptProblem)"),
        language: LanguageVersion.CSharp7_3).RunAsync();

    [Theory]
    [InlineData("PasNotResponding", ".{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Slot(find())")]
    [InlineData("SlotNotAvailable", ".{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem)")]
    [InlineData("SlotNotAvailable", ".{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem)", ", SlotReference first, SlotReference second")]
    [InlineData("SlotNotAvailable", ".{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem)", ", string slot")]
    public Task Given_a_slot_that_must_not_go_or_is_not_there_Then_none_is_offered(string key, string chain, string parameters = "") =>
        Test(After(key, chain), After(key, chain), parameters);

    [Fact]
    public Task Given_a_slot_that_is_supplied_twice_Then_none_is_offered()
    {
        string statements = $$"""
            if (outcome.Key != OutcomeKey.PasNotResponding)
                return null;
            var b = A016.Defer().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable){{Rest}}.Slot("Slot/1");
            if (flag)
                b = b.Slot("Slot/2");
            return b.Build();
            """;
        return Test(statements, statements);
    }
}
