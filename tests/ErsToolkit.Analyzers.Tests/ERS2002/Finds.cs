using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2002;

/// <summary>Without these a supplier learns of a missing field only when the build throws, or from e-RS.</summary>
public sealed class Finds
{
    [Fact]
    public Task Given_a_chain_without_the_field_Then_the_build_is_shown() => Analysis.OfMethod("""
        A016.Defer().IncomingReferral("r").Reason(DeferReason.SlotNotAvailable).Comment("x").{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_a_local_without_the_field_Then_it_is_found() => Analysis.OfMethod("""
        var b = A016.Defer();
        b = b.Reason(DeferReason.SlotNotAvailable);
        b.{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_a_field_supplied_to_another_copy_Then_it_is_found() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        var c = b.Slot(slot);
        c.Build();
        b.{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_a_discarded_call_Then_the_field_is_still_missing() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        b.Slot(slot);
        b.{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_the_value_last_given_requires_the_field_Then_it_is_found() => Analysis.OfMethod("""
        A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2005:Reason|}(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_branches_When_no_path_supplies_the_field_Then_it_is_found() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        if (flag)
            b = b.Comment("x");
        else if (count > 3)
            return;
        b.{|ERS2002:Build|}();
        """);

    [Theory]
    [InlineData("if (flag) b = b.Slot(slot);", "'flag' is false")]
    [InlineData("b = flag ? b : b.Slot(slot);", "'flag' is true")]
    [InlineData("if (flag) b = b.Reason(DeferReason.NoSlotsAtService);", "'flag' is false")]
    [InlineData("if (flag || count > 3) b = b.Slot(slot);", "'count > 3' is false")]
    [InlineData("b = count switch { 0 => b, _ => b.Slot(slot) };", "'count is 0' is true")]
    [InlineData("b = count switch { > 2 and < 5 => b.Comment(slot), 1 => b.Slot(slot), _ => b.Slot(slot) };", "'count is > 2 and < 5' is true")]
    [InlineData("b = (count, flag) switch { (0, _) => b.Slot(slot), _ => b };", "'(count, flag) is (0, _)' is false")]
    public Task Given_one_branch_without_the_field_Then_it_is_named(string change, string where) => Analysis.Of(
        Given.Method($$"""
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            {{change}}
            b.{|#0:Build|}();
            """),
        Analysis.Result("ERS2002", DiagnosticSeverity.Error).WithArguments("Slot", "Reason", "SLOT_NOT_AVAILABLE", $", which is certain where {where}"));

    [Fact]
    public Task Given_a_value_from_one_branch_Then_the_branch_is_named() => Analysis.Of(
        Given.Method("A016.Defer().Reason(flag ? DeferReason.NoSlotsAtService : DeferReason.SlotNotAvailable).{|#0:Build|}();"),
        Analysis.Result("ERS2002", DiagnosticSeverity.Error).WithMessage(
            "'Slot' is required when 'Reason' is SLOT_NOT_AVAILABLE, and nothing supplies it before 'Build', which is certain where 'flag' is false. Add the call to 'Slot'."));

    [Fact]
    public Task Given_a_parameter_that_was_tested_Then_its_value_is_known() => Analysis.OfMethod("""
        if (reason != DeferReason.SlotNotAvailable)
            return;
        A016.Defer().Reason(reason).{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_each_branch_with_its_own_build_Then_each_is_judged_alone() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        if (slot != null)
            b.Slot(slot).Build();
        else
            b.{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_two_missing_fields_Then_both_are_reported() => Analysis.Of(
        Given.Method("A016.Span().Mode(Mode.Closed).{|#0:Build|}();"),
        Analysis.Result("ERS2002", DiagnosticSeverity.Error).WithArguments("End", "Mode", "closed", ""),
        Analysis.Result("ERS2002", DiagnosticSeverity.Error).WithArguments("Start", "Mode", "closed", ""));

    [Fact]
    public Task Given_two_members_with_the_same_code_Then_either_counts() => Analysis.OfMethod("""
        A016.Span().Start(default(DateTimeOffset)).Mode(flag ? Mode.Closed : Mode.Shut).{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_nested_functions_Then_each_is_a_body_of_its_own() => Analysis.OfMethod("""
        Func<DeferRequest> lambda = static () => A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        DeferRequest Local() => A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_top_level_statements_Then_it_is_found() => Analysis.OfTopLevel("""
        using ErsToolkit;

        A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_the_omission_Then_the_message_says_what_is_wrong_and_what_to_do() => Analysis.Of(
        Given.Method("A016.Defer().Reason(DeferReason.SlotNotAvailable).{|#0:Build|}();"),
        Analysis.Result("ERS2002", DiagnosticSeverity.Error).WithMessage(
            "'Slot' is required when 'Reason' is SLOT_NOT_AVAILABLE, and nothing supplies it before 'Build'. Add the call to 'Slot'."));
}
