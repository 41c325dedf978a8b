using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2001;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2001;

/// <summary>A fix that loses a comment or leaves a mess is one that nobody dares to apply everywhere.</summary>
public sealed class Removes
{
    private static Task Test(string statements, string fixedStatements) =>
        Fixing<SuppliedFieldMustBePermittedFix>.OfMethod(SuppliedFieldMustBePermittedFix.RemoveKey, statements, fixedStatements);

    [Fact]
    public Task Given_a_chain_on_one_line_Then_only_the_call_goes() => Test(
        """A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("Slot/1").Comment("x").Build();""",
        """A016.Defer().Reason(DeferReason.NoSlotsAtService).Comment("x").Build();""");

    [Fact]
    public Task Given_a_clash_shown_at_the_value_Then_the_field_goes() => Test(
        """A016.Defer().Slot("Slot/1").{|ERS2001:Reason|}(DeferReason.NoSlotsAtService).Build();""",
        """A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();""");

    [Fact]
    public Task Given_a_chain_over_lines_Then_the_line_goes_and_the_layout_stays() => Test(
        """
        A016.Defer()
            .Reason(DeferReason.NoSlotsAtService)
            .{|ERS2001:Slot|}(
                "Slot/1")
            .Comment("x") // why
            .Build();
        """,
        """
        A016.Defer()
            .Reason(DeferReason.NoSlotsAtService)
            .Comment("x") // why
            .Build();
        """);

    [Fact]
    public Task Given_comments_around_the_call_Then_its_own_go_and_the_others_stay() => Test(
        """
        A016.Defer()
            .Reason(DeferReason.NoSlotsAtService) // chosen

            // what was offered
            .{|ERS2001:Slot|}("Slot/1") // at nine
            // at last
            .Build();
        """,
        """
        A016.Defer()
            .Reason(DeferReason.NoSlotsAtService) // chosen
            // at last
            .Build();
        """);

    [Fact]
    public Task Given_lines_that_end_with_the_dot_Then_the_line_goes_and_the_comments_of_others_stay() => Test(
        """
        A016.Defer().
            Reason(DeferReason.NoSlotsAtService). // chosen
            {|ERS2001:Slot|}("Slot/1"). // at nine
            Comment("x"). // why
            Build();
        """,
        """
        A016.Defer().
            Reason(DeferReason.NoSlotsAtService). // chosen
            Comment("x"). // why
            Build();
        """);

    [Fact]
    public Task Given_the_last_call_after_a_comment_Then_the_semicolon_moves_before_it() => Test(
        """
        var b = A016.Defer()
            .Reason(DeferReason.NoSlotsAtService) // chosen
            .{|ERS2001:Slot|}("Slot/1");
        b.Build();
        """,
        """
        var b = A016.Defer()
            .Reason(DeferReason.NoSlotsAtService); // chosen
        b.Build();
        """);

    [Fact]
    public Task Given_another_call_on_the_same_line_Then_it_keeps_its_place() => Test(
        """
        A016.Defer().Reason(DeferReason.NoSlotsAtService)
            .{|ERS2001:Slot|}("Slot/1").Comment("x")
            .Build();
        """,
        """
        A016.Defer().Reason(DeferReason.NoSlotsAtService)
            .Comment("x")
            .Build();
        """);

    [Fact]
    public Task Given_the_last_call_of_an_initializer_Then_the_semicolon_moves_up() => Test(
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService)
            .{|ERS2001:Slot|}("Slot/1");
        b.Build();
        """,
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        b.Build();
        """);

    [Fact]
    public Task Given_a_statement_between_others_Then_it_goes_and_the_comments_stay() => Test(
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);

        // Above.
        b = b.Comment("x"); b = b.{|ERS2001:Slot|}("Slot/1"); // both
        b.Build();
        """,
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);

        // Above.
        b = b.Comment("x"); // both
        b.Build();
        """);

    [Fact]
    public Task Given_a_statement_on_its_own_line_Then_the_line_goes() => Test(
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        b = b.{|ERS2001:Slot|}("Slot/1");
        b.Build();
        """,
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        b.Build();
        """);

    [Fact]
    public Task Given_an_assignment_to_another_local_Then_only_the_call_goes() => Test(
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        var c = b.{|ERS2001:Slot|}("Slot/1");
        c.Build();
        """,
        """
        var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
        var c = b;
        c.Build();
        """);

    [Fact]
    public Task Given_several_mistakes_Then_all_are_fixed_at_once() => Test(
        """
        A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("Slot/1").Build();
        A016.Defer().Slot("Slot/1").{|ERS2001:Reason|}(DeferReason.NoSlotsAtService).Build();
        A016.Span().Mode(Mode.Open).{|ERS2001:End|}(default).Build();
        """,
        """
        A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();
        A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();
        A016.Span().Mode(Mode.Open).Build();
        """);

    [Fact]
    public Task Given_several_documents_Then_all_are_fixed()
    {
        const string wrong = "using ErsToolkit; internal class {0} {{ public object M() => A016.Defer().Reason(DeferReason.NoSlotsAtService).{{|ERS2001:Slot|}}(\"a\").Build(); }}";
        const string right = "using ErsToolkit; internal class {0} {{ public object M() => A016.Defer().Reason(DeferReason.NoSlotsAtService).Build(); }}";
        var culture = System.Globalization.CultureInfo.InvariantCulture;
#pragma warning disable CA1863 // a cached format would only hide the text
        var test = new Fixing<SuppliedFieldMustBePermittedFix>(
            SuppliedFieldMustBePermittedFix.RemoveKey, string.Format(culture, wrong, "A"), string.Format(culture, right, "A"));
        test.TestState.Sources.Add(string.Format(culture, wrong, "B"));
        test.FixedState.Sources.Add(string.Format(culture, right, "B"));
#pragma warning restore CA1863
        return test.RunAsync();
    }

    [Fact]
    public Task Given_top_level_statements_Then_the_call_goes()
    {
        var test = new Fixing<SuppliedFieldMustBePermittedFix>(
            SuppliedFieldMustBePermittedFix.RemoveKey,
            """
            using ErsToolkit;
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            b = b.{|ERS2001:Slot|}("Slot/1");
            b.Build();
            """,
            """
            using ErsToolkit;
            var b = A016.Defer().Reason(DeferReason.NoSlotsAtService);
            b.Build();
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Given_both_actions_Then_the_removal_comes_first()
    {
        var test = new Fixing<SuppliedFieldMustBePermittedFix>(
            SuppliedFieldMustBePermittedFix.RemoveKey,
            Given.Method("""A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("Slot/1").Build();"""),
            Given.Method("""A016.Defer().Reason(DeferReason.NoSlotsAtService).Build();"""))
        {
            CodeActionIndex = 0,
            CodeActionVerifier = (action, verify) => verify.Equal("Remove the call to Slot", action.Title),
        };
        return test.RunAsync();
    }
}
