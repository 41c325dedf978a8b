using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2002;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2002;

/// <summary>A call that is added must compile, and must not carry an identifier that a reader could take for a real one.</summary>
public sealed class Adds
{
    private const string Key = FieldThatValueRequiresMustBeSuppliedFix.AddKey;

    private static Task Test(string statements, string fixedStatements, string members = "") =>
        Fixing<FieldThatValueRequiresMustBeSuppliedFix>.OfMethod(Key, statements, fixedStatements, members);

    private static Task TestMember(string member, string fixedMember) =>
        new Fixing<FieldThatValueRequiresMustBeSuppliedFix>(Key, Given.Method("", member), Given.Method("", fixedMember)).RunAsync();

    [Fact]
    public Task Given_a_fitting_parameter_Then_it_is_supplied() => Test(
        "A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();",
        "A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();");

    [Fact]
    public Task Given_a_chain_over_lines_Then_the_call_has_a_line_of_its_own() => Test(
        """
        A016.Defer()
            .Reason(DeferReason.SlotNotAvailable) // chosen
            // last
            .{|ERS2002:Build|}();
        """,
        """
        A016.Defer()
            .Reason(DeferReason.SlotNotAvailable) // chosen
            .Slot(slot)
            // last
            .Build();
        """);

    [Fact]
    public Task Given_a_local_of_another_overloads_type_Then_that_overload_is_called() => TestMember(
        """
        private void M()
        {
            var chosenSlot = new SlotReference("a");
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            b.{|ERS2002:Build|}();
        }
        """,
        """
        private void M()
        {
            var chosenSlot = new SlotReference("a");
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            b.Slot(chosenSlot).Build();
        }
        """);

    [Theory]
    [InlineData("string other = \"a\";")]
    [InlineData("int slot = 1;")]
    [InlineData("string slot;")]
    [InlineData("string slot; if (DateTime.Now.Ticks > 3) slot = \"a\";")]
    [InlineData("{ string slot = \"a\"; }")]
    public Task Given_no_fitting_local_Then_a_placeholder_is_supplied(string local) => TestMember(
        $$"""private object M() { {{local}} return A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}(); }""",
        $$"""private object M() { {{local}} return A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("TODO").Build(); }""");

    [Fact]
    public Task Given_a_local_declared_later_Then_a_placeholder_is_supplied() => TestMember(
        """private void M() { A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}(); string slot = "a"; }""",
        """private void M() { A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("TODO").Build(); string slot = "a"; }""");

    [Theory]
    [InlineData("Func<string, object> M() => slot => A016", "slot")]
    [InlineData("Func<object> M(string slot) => () => A016", "slot")]
    [InlineData("Func<object> M(string slot) => static () => A016", "\"TODO\"")]
    [InlineData("object M(in string slot) => A016", "slot")]
    [InlineData("object M(string @Slot) => A016", "Slot")]
    [InlineData("readonly object M = A016", "\"TODO\"")]
    public Task Given_nested_functions_Then_only_what_can_be_named_is(string before, string argument) => TestMember(
        $$"""private {{before}}.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();""",
        $$"""private {{before}}.Defer().Reason(DeferReason.SlotNotAvailable).Slot({{argument}}).Build();""");

    [Fact]
    public Task Given_a_parameter_by_reference_Then_a_lambda_does_not_capture_it() => TestMember(
        """private void M(in string slot) { Func<object> f = () => A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}(); }""",
        """private void M(in string slot) { Func<object> f = () => A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("TODO").Build(); }""");

    [Fact]
    public Task Given_a_local_that_may_be_null_Then_it_is_not_named() => TestMember(
        """
        #nullable enable
        private void M(string? slot, bool sure)
        {
            A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
            if (slot is not null)
                A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        }
        """,
        """
        #nullable enable
        private void M(string? slot, bool sure)
        {
            A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("TODO").Build();
            if (slot is not null)
                A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();
        }
        """);

    [Fact]
    public Task Given_two_missing_fields_and_an_obsolete_overload_Then_both_are_added_at_once()
    {
        var test = new Fixing<FieldThatValueRequiresMustBeSuppliedFix>(
            Key,
            Given.Method("A016.Span().Mode(Mode.Closed).{|ERS2002:{|ERS2002:Build|}|}();"),
            Given.Method("A016.Span().Mode(Mode.Closed).End(default(DateTimeOffset)).Start(default(DateTimeOffset)).Build();"))
        {
            NumberOfIncrementalIterations = 2,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Given_several_mistakes_Then_all_are_fixed_at_once() => Test(
        """
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        if (flag)
            b.{|ERS2002:Build|}();
        else
            b.Comment("x").{|ERS2002:Build|}();
        """,
        """
        var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
        if (flag)
            b.Slot(slot).Build();
        else
            b.Comment("x").Slot(slot).Build();
        """);

    [Fact]
    public Task Given_the_action_Then_its_title_names_the_call()
    {
        var test = new Fixing<FieldThatValueRequiresMustBeSuppliedFix>(
            Key,
            Given.Method("A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();"),
            Given.Method("A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();"))
        {
            CodeActionVerifier = (action, verify) => verify.Equal("Add the call to Slot", action.Title),
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Given_a_field_that_one_branch_supplies_Then_none_is_offered()
    {
        const string statements = """
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            if (flag)
                b = b.Slot(slot);
            b.{|ERS2002:Build|}();
            """;
        return Test(statements, statements);
    }
}
