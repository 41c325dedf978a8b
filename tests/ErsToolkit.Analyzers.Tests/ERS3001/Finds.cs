using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>The request is valid and e-RS takes it. Only the Authority's audit would find that its reason is not what happened.</summary>
public sealed class Finds
{
    private static Task Test(string statements, string members = "") => Analysis.Of(Refused.Method(statements, members));

    [Theory]
    [InlineData("refusal.Key == RefusalKey.PasNotResponding")]
    [InlineData("RefusalKey.PasNotResponding == refusal.Key")]
    [InlineData("!(refusal.Key != RefusalKey.PasNotResponding)")]
    [InlineData("refusal.Key is RefusalKey.PasNotResponding")]
    [InlineData("refusal.Key is RefusalKey.PasNotResponding or RefusalKey.NoAccess")]
    [InlineData("refusal.Key == RefusalKey.PasNotResponding || refusal.Key == RefusalKey.NoAccess")]
    [InlineData("refusal.Key == RefusalKey.PasNotResponding && flag")]
    [InlineData("refusal is { Key: RefusalKey.PasNotResponding }")]
    [InlineData("failed.Refusal.Key == RefusalKey.PasNotResponding")]
    [InlineData("(RefusalKey)2 == refusal.Key")]
    public Task Given_a_test_for_an_outcome_Then_a_reason_that_it_does_not_permit_is_found(string condition) => Test($$"""
        if ({{condition}})
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
        """);

    [Fact]
    public Task Given_a_return_unless_the_outcome_is_the_one_Then_it_is_found() => Test("""
        if (refusal.Key != RefusalKey.PasNotResponding)
            return;
        Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
        """);

    [Fact]
    public Task Given_a_key_in_a_local_Then_it_is_found() => Test("""
        var key = refusal.Key;
        if (key == RefusalKey.SlotNotAvailable)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem).Build();
        """);

    [Fact]
    public Task Given_a_switch_statement_Then_each_section_is_judged_by_its_labels() => Test("""
        switch (refusal.Key)
        {
            case RefusalKey.SlotNotAvailable:
            case RefusalKey.PasRespondedWithError:
                Deferral.Start().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem).Build();
                Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
                break;
            case RefusalKey.PasNotResponding when flag:
                Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
                break;
            default:
                Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
                break;
        }
        """);

    [Fact]
    public Task Given_a_switch_expression_over_the_reason_Then_it_is_found() => Test("""
        Deferral.Start().{|ERS3001:Reason|}(refusal.Key switch
        {
            RefusalKey.PasNotResponding => DeferReason.SlotNotAvailable,
            _ => throw new InvalidOperationException(),
        }).Build();
        """);

    [Fact]
    public Task Given_a_switch_expression_whose_arm_builds_Then_it_is_found() => Test("""
        DeferRequest request = refusal.Key switch
        {
            RefusalKey.PasNotResponding => Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build(),
            RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError => Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build(),
            _ => throw new InvalidOperationException(),
        };
        """);

    [Fact]
    public Task Given_nested_conditions_Then_it_is_found() => Test("""
        if (flag)
        {
            if (refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError)
            {
                if (refusal.Key == RefusalKey.SlotNotAvailable)
                    Deferral.Start().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem).Build();
            }
        }
        """);

    [Theory]
    [InlineData("SlotNotAvailable")]
    [InlineData("BookingAttemptProblem")]
    public Task Given_an_outcome_that_permits_nothing_Then_every_reason_that_another_permits_is_found(string reason) => Test($$"""
        if (refusal.Key == RefusalKey.NoAccess)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.{{reason}}).Build();
        """);

    [Fact]
    public Task Given_nothing_that_could_have_permitted_it_otherwise_Then_it_is_found() => Test("""
        if (refusal.Key == RefusalKey.SlotNotAvailable)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.NoSlotsAtService).Build();
        """);

    [Fact]
    public Task Given_two_outcomes_neither_of_which_permits_it_Then_it_is_found() => Test("""
        if (refusal.Key == RefusalKey.PasNotResponding && second.Key == RefusalKey.NoAccess)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
        """);

    [Fact]
    public Task Given_a_builder_made_before_the_test_Then_it_is_found() => Test("""
        var b = Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable);
        if (refusal.Key == RefusalKey.PasNotResponding)
            b.Build();
        """);

    [Fact]
    public Task Given_a_shared_builder_When_one_use_of_it_is_wrong_Then_it_is_found() => Test("""
        var b = Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable);
        if (refusal.Key == RefusalKey.SlotNotAvailable)
            b.Build();
        else if (refusal.Key == RefusalKey.PasNotResponding)
            b.Build();
        """);

    [Fact]
    public Task Given_one_branch_that_is_wrong_Then_its_condition_is_named() => Analysis.Of(
        Refused.Method("""
            var b = Deferral.Start();
            b = refusal.Key == RefusalKey.PasNotResponding ? b.{|#0:Reason|}(DeferReason.SlotNotAvailable) : b;
            b.Build();
            """),
        Analysis.Result("ERS3001", DiagnosticSeverity.Error).WithArguments(
            "Reason", "SLOT_NOT_AVAILABLE", "PAS_NOT_RESPONDING", ", which is certain where 'refusal.Key == RefusalKey.PasNotResponding' is true"));

    [Fact]
    public Task Given_an_alternative_to_the_outcome_Then_the_outcome_is_named() => Analysis.Of(
        Refused.Method("""
            if (refusal.Key == RefusalKey.PasNotResponding || flag)
                Deferral.Start().{|#0:Reason|}(DeferReason.SlotNotAvailable).Build();
            """),
        Analysis.Result("ERS3001", DiagnosticSeverity.Error).WithMessage(
            "After PAS_NOT_RESPONDING 'Reason' must not be SLOT_NOT_AVAILABLE, which is certain where 'refusal.Key == RefusalKey.PasNotResponding' is true. "
            + "Use the reason that this outcome permits, or start from its ground."));

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_suggestion() => Analysis.Of(
        Refused.Method("""
            if (refusal.Key == RefusalKey.PasNotResponding)
                Deferral.Start().{|#0:Reason|}(DeferReason.SlotNotAvailable).TryBuild(out _, out _);
            """),
        Analysis.Result("ERS3001", DiagnosticSeverity.Info).WithArguments("Reason", "SLOT_NOT_AVAILABLE", "PAS_NOT_RESPONDING", ""));

    [Fact]
    public Task Given_a_call_that_the_engine_cannot_see_into_Then_only_what_it_may_permit_is_silent() => Test("""
        if (refusal.Key == RefusalKey.PasNotResponding)
        {
            Console.WriteLine(slot);
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
            Deferral.Start().Reason(DeferReason.NoSlotsAtService).Build();
        }
        """);
}
