using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2001;

/// <summary>Without these a supplier learns of a forbidden field only when the build throws, or from e-RS.</summary>
public sealed class Finds
{
    [Fact]
    public Task Given_a_chain_When_the_field_follows_the_value_that_forbids_it_Then_the_field_is_shown() => Analysis.OfMethod("""
        A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("Slot/1").Build();
        """);

    [Fact]
    public Task Given_a_chain_When_the_value_follows_the_field_that_it_forbids_Then_the_value_is_shown() => Analysis.OfMethod("""
        A016.Defer().Slot("Slot/1").{|ERS2001:Reason|}(DeferReason.BookingAttemptProblem).Build();
        """);

    [Fact]
    public Task Given_a_chain_over_lines_with_other_calls_between_Then_it_is_found() => Analysis.OfMethod("""
        DeferRequest request = A016.Defer()
            .Reason(DeferReason.NoSlotsAtService)
            .Service("70000").Patient("9401130264")
            // The slot that was tried.
            .{|ERS2001:Slot|}(new SlotReference(slot))
            .IncomingReferral(ubrn: "000000070002", version: 3)
            .Build();
        """);

    [Fact]
    public Task Given_a_local_that_is_reassigned_Then_it_is_found() => Analysis.OfMethod("""
        var b = A016.Defer();
        b = b.Reason(DeferReason.NoSlotsAtService);
        b = b.{|ERS2001:Slot|}(slot);
        b.Build();
        """);

    [Fact]
    public Task Given_a_copy_in_another_local_Then_it_is_found() => Analysis.OfMethod("""
        var template = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        var b = template;
        var c = b.{|ERS2001:Slot|}(slot).Comment("x");
        c.Build();
        """);

    [Fact]
    public Task Given_a_shared_template_When_one_use_of_it_is_wrong_Then_only_that_one_is_found() => Analysis.OfMethod("""
        var template = A016.Defer().IncomingReferral("r").Slot(slot);
        template.Reason(DeferReason.SlotNotAvailable).Build();
        template.{|ERS2001:Reason|}(DeferReason.NoSlotsAtService).Build();
        """);

    [Fact]
    public Task Given_a_field_supplied_twice_Then_the_last_call_is_shown() => Analysis.OfMethod("""
        A016.Defer().Slot("Slot/1").Reason(DeferReason.NoSlotsAtService).{|ERS2001:{|ERS2005:Slot|}|}("Slot/2").Build();
        """);

    [Fact]
    public Task Given_a_value_given_twice_When_the_last_one_forbids_Then_it_is_found() => Analysis.OfMethod("""
        A016.Defer().Slot("Slot/1").Reason(DeferReason.SlotNotAvailable).{|ERS2001:{|ERS2005:Reason|}|}(DeferReason.NoSlotsAtService).Build();
        """);

    [Fact]
    public Task Given_a_constant_local_and_a_cast_constant_Then_the_value_is_known() => Analysis.OfMethod("""
        const DeferReason none = DeferReason.NoSlotsAtService;
        A016.Defer().Reason(none).{|ERS2001:Slot|}(slot).Build();
        A016.Defer().Reason((DeferReason)3).{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_a_local_that_holds_a_constant_Then_the_value_is_known() => Analysis.OfMethod("""
        var why = DeferReason.NoSlotsAtService;
        if (why == reason)
            Console.WriteLine(why);
        A016.Defer().Reason(why).{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_a_constant_field_of_another_type_Then_the_value_is_known() => Analysis.OfMethod("""
        A016.Defer().Reason(Fallback).{|ERS2001:Slot|}(slot).Build();
        """, "private const DeferReason Fallback = DeferReason.NoSlotsAtService;");

    [Theory]
    [InlineData("default(DeferRequestBuilder)")]
    [InlineData("new DeferRequestBuilder()")]
    [InlineData("(A016.Defer())")]
    public Task Given_any_fresh_builder_Then_it_is_found(string fresh) => Analysis.OfMethod($$"""
        {{fresh}}.Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_a_default_literal_Then_it_is_found() => Analysis.OfMethod("""
        DeferRequestBuilder b = default;
        b.Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_an_argument_with_a_branch_in_it_Then_it_is_found() => Analysis.OfMethod("""
        A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(flag ? slot : slot ?? "Slot/1").Build();
        """);

    [Fact]
    public Task Given_branches_When_every_path_is_in_breach_Then_it_is_found_once() => Analysis.OfMethod("""
        var b = A016.Defer();
        if (flag)
            b = b.Reason(DeferReason.NoSlotsAtService);
        else
            b = b.Reason(DeferReason.BookingAttemptProblem);
        b.{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_a_ternary_When_both_arms_forbid_Then_it_is_found() => Analysis.OfMethod("""
        A016.Defer().Reason(flag ? DeferReason.NoSlotsAtService : DeferReason.BookingAttemptProblem).{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_branches_When_each_supplies_the_field_Then_each_call_is_shown() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        b = flag ? b.{|ERS2001:Slot|}("Slot/1") : b.{|ERS2001:Slot|}(new SlotReference(slot));
        b.Build();
        """);

    [Fact]
    public Task Given_two_build_calls_on_one_builder_Then_it_is_found_once() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot);
        if (flag)
            b.Build();
        else
            b.Comment("x").Build();
        """);

    [Fact]
    public Task Given_a_loop_that_leaves_the_builder_alone_Then_it_is_found() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        for (int i = 0; i < count; i++)
            b.{|ERS2001:Slot|}(slot + i).Build();
        """);

    [Fact]
    public Task Given_a_builder_inside_a_try_and_its_handlers_Then_it_is_found() => Analysis.OfMethod("""
        try
        {
            A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        }
        catch (Exception)
        {
            A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        }
        finally
        {
            A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        }
        """);

    [Fact]
    public Task Given_nested_functions_Then_each_is_a_body_of_its_own() => Analysis.OfMethod("""
        Func<DeferRequest> lambda = () => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        Action outer = delegate { Action inner = () => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build(); };
        DeferRequest Local()
        {
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            return b.{|ERS2001:Slot|}(slot).Build();
        }
        """);

    [Fact]
    public Task Given_an_async_method_and_an_iterator_Then_it_is_found() => Analysis.OfMethod("", """
        private async Task<DeferRequest> Later(Task<string> slot)
        {
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            return b.{|ERS2001:Slot|}(await slot).Build();
        }

        private IEnumerable<DeferRequest> Each(IEnumerable<string> slots)
        {
            foreach (var slot in slots)
                yield return A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot).Build();
        }
        """);

    [Fact]
    public Task Given_any_kind_of_member_Then_it_is_found_once() => Analysis.Of("""
        using System;
        using ErsToolkit;

        internal class Base(DeferRequest request)
        {
            public DeferRequest Request { get; } = request;
        }

        internal class Members : Base
        {
            private readonly DeferRequest _field = A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();
            private readonly Func<DeferRequest> _later = () => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();

            public Members() : base(A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build()) { }

            public Members(int i) : base(null!) => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();

            public DeferRequest Arrow => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();

            public DeferRequest Both { get => field ?? A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build(); } = A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();

            public DeferRequest this[int i] => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();

            public static DeferRequest operator +(Members m) => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();

            public event Action Changed { add { A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build(); } remove { } }

            private class Nested { ~Nested() => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build(); }
        }

        internal class Primary() : Base(A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build())
        {
            public void M() => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();
        }
        """);

    [Fact]
    public Task Given_top_level_statements_Then_it_is_found_once() => Analysis.OfTopLevel("""
        using ErsToolkit;

        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        b = b.{|ERS2001:Slot|}("Slot/1");
        b.Build();

        internal static class Beside
        {
            public static DeferRequest Make() => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();
        }
        """);

    [Fact]
    public Task Given_another_builder_Then_its_own_rules_count_and_a_call_may_supply_several_fields() => Analysis.OfMethod("""
        A016.Span().Mode(Mode.Open).{|ERS2001:Between|}(default, default).Build();
        A016.Span().{|ERS2001:Until|}(Mode.Open, default).Build();
        """);

    [Fact]
    public Task Given_the_clash_Then_the_message_says_what_is_wrong_and_what_to_do() => Analysis.Of(
        Given.Method("""A016.Defer().Reason(flag ? DeferReason.NoSlotsAtService : DeferReason.BookingAttemptProblem).{|#0:Slot|}(slot).Build();"""),
        Analysis.Result("ERS2001", DiagnosticSeverity.Error).WithMessage(
            "'Slot' must not be supplied when 'Reason' is BOOKING_ATTEMPT_PROBLEM or NO_SLOTS_AT_SERVICE. Remove the call to 'Slot', or give 'Reason' a value that permits it."));

    [Theory]
    [InlineData("flag ? DeferReason.NoSlotsAtService : reason", "'flag' is true")]
    [InlineData("flag ? DeferReason.NoSlotsAtService : DeferReason.SlotNotAvailable", "'flag' is true")]
    [InlineData("!flag ? DeferReason.SlotNotAvailable : DeferReason.NoSlotsAtService", "'!flag' is false")]
    [InlineData("count > 3 && flag ? DeferReason.SlotNotAvailable : DeferReason.NoSlotsAtService", "'count > 3' is false")]
    public Task Given_a_value_from_one_branch_Then_the_branch_is_named(string value, string where) => Analysis.Of(
        Given.Method($$"""A016.Defer().Reason({{value}}).{|#0:Slot|}(slot).Build();"""),
        Analysis.Result("ERS2001", DiagnosticSeverity.Error).WithArguments("Slot", "Reason", "NO_SLOTS_AT_SERVICE", $", which is certain where {where}"));

    [Theory]
    [InlineData("if (flag) b = b.{|#0:Slot|}(slot);", "'flag' is true")]
    [InlineData("b = flag ? b.{|#0:Slot|}(slot) : b;", "'flag' is true")]
    [InlineData("switch (count) { case 1: b = b.{|#0:Slot|}(slot); break; case 2: b = b.Comment(slot); break; }", "'count is 1' is true")]
    [InlineData("for (int i = 0; i < count; i++) { if (i == 3) continue; b = b.{|#0:Slot|}(slot); }", "'i == 3' is false")]
    [InlineData("b = b.{|#0:Slot|}(slot); if (flag) b = A016.Defer();", "'flag' is false")]
    [InlineData("b = b.{|#0:Slot|}(slot); if (new object() is DeferRequestBuilder) b = default;", "'new object() is DeferRequestBuilder' is false")]
    public Task Given_a_field_from_one_branch_Then_the_branch_is_named(string change, string where) => Analysis.Of(
        Given.Method($$"""
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            {{change}}
            b.Build();
            """),
        Analysis.Result("ERS2001", DiagnosticSeverity.Error).WithArguments("Slot", "Reason", "NO_SLOTS_AT_SERVICE", $", which is certain where {where}"));

    [Theory]
    [InlineData("1 => DeferReason.NoSlotsAtService, _ => DeferReason.SlotNotAvailable", "'count is 1' is true")]
    [InlineData("< 3 => DeferReason.SlotNotAvailable, _ => DeferReason.NoSlotsAtService", "'count is < 3' is false")]
    public Task Given_an_arm_of_a_switch_expression_Then_it_is_named(string arms, string where) => Analysis.Of(
        Given.Method($"A016.Defer().Reason(count switch {{ {arms} }}).{{|#0:Slot|}}(slot).Build();"),
        Analysis.Result("ERS2001", DiagnosticSeverity.Error).WithArguments("Slot", "Reason", "NO_SLOTS_AT_SERVICE", $", which is certain where {where}"));

    [Fact]
    public Task Given_a_local_that_one_branch_leaves_alone_Then_the_branch_is_named() => Analysis.Of(
        Given.Method("""
            var why = DeferReason.NoSlotsAtService;
            if (flag)
                why = reason;
            A016.Defer().Reason(why).{|#0:Slot|}(slot).Build();
            """),
        Analysis.Result("ERS2001", DiagnosticSeverity.Error).WithMessage(
            "'Slot' must not be supplied when 'Reason' is NO_SLOTS_AT_SERVICE, which is certain where 'flag' is false. Remove the call to 'Slot', or give 'Reason' a value that permits it."));

    [Fact]
    public Task Given_a_parameter_that_was_tested_Then_its_value_is_known() => Analysis.OfMethod("""
        if (reason is DeferReason.NoSlotsAtService or DeferReason.BookingAttemptProblem)
            A016.Defer().Reason(reason).{|ERS2001:Slot|}(slot).Build();
        """);

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_suggestion() => Analysis.Of(
        Given.Method("""
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).{|#0:Slot|}(slot);
            if (b.TryBuild(out var request, out var why))
                Console.WriteLine(request);
            """),
        Analysis.Result("ERS2001", DiagnosticSeverity.Info).WithArguments("Slot", "Reason", "NO_SLOTS_AT_SERVICE", ""));

    [Fact]
    public Task Given_a_try_and_a_build_of_the_same_builder_Then_it_is_an_error() => Analysis.OfMethod("""
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}(slot);
        if (!b.TryBuild(out _, out _))
            b.Build();
        """);

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public Task Given_a_configured_severity_Then_it_is_reported_with_that(string configured, DiagnosticSeverity expected) => ConfiguredAnalysis.Globally(
        "dotnet_diagnostic.ERS2001.severity = " + configured,
        "A016.Defer().Reason(DeferReason.NoSlotsAtService).{|#0:Slot|}(slot).Build();",
        Analysis.Result("ERS2001", expected));
}
