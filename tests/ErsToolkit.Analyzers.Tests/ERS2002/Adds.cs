using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2002;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2002;

/// <summary>A call that is added compiles, stands where its author would have written it, and supplies the only value that can be meant.</summary>
public sealed class Adds
{
    private const string Key = FieldThatValueRequiresMustBeSuppliedFix.AddKey;

    private static Task Test(string member, string fixedMember) =>
        new Fixing<FieldThatValueRequiresMustBeSuppliedFix>(Key, Given.Method("", member), Given.Method("", fixedMember)).RunAsync();

    [Theory]
    [InlineData("private object M(SlotReference tried) =>", "tried")]
    [InlineData("private object M(SlotReference @in) =>", "@in")]
    [InlineData("private Func<SlotReference, object> M() => tried =>", "tried")]
    [InlineData("private Func<object> M(SlotReference tried) => () =>", "tried")]
    [InlineData("private object M(in SlotReference tried) =>", "tried")]
    [InlineData("private SlotReference _tried; private object M() =>", "_tried")]
    [InlineData("private static SlotReference Tried => default; private static object M() =>", "Tried")]
    [InlineData("private SlotReference Tried { get; } private Func<object> M() => () =>", "Tried")]
    [InlineData("private sealed class Attempt { public SlotReference Slot; public string Text => \"\"; } private object M(Attempt tried) =>", "tried.Slot")]
    [InlineData("private class Base { public SlotReference Slot { get; } } private sealed class Attempt : Base { } private object M(Attempt tried) =>", "tried.Slot")]
    [InlineData("private interface IBase { SlotReference Slot { get; } } private interface IAttempt : IBase { } private object M(IAttempt tried) =>", "tried.Slot")]
    [InlineData("private object M((SlotReference Slot, int Count) tried) =>", "tried.Slot")]
    public Task Given_one_value_of_the_type_of_the_field_Then_it_is_supplied(string before, string argument) => Test(
        $$"""{{before}} A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();""",
        $$"""{{before}} A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot({{argument}}).Build();""");

    [Fact]
    public Task Given_a_chain_over_lines_Then_the_call_has_a_line_of_its_own() => Test(
        """
        private object M(SlotReference tried) => A016.Defer()
            .Reason(DeferReason.SlotNotAvailable) // chosen
            // last
            .{|ERS2002:Build|}();
        """,
        """
        private object M(SlotReference tried) => A016.Defer()
            .Reason(DeferReason.SlotNotAvailable) // chosen
            .Slot(tried)
            // last
            .Build();
        """);

    [Fact]
    public Task Given_names_of_parameters_of_text_numbers_or_times_Then_values_with_these_names_are_supplied() => Test(
        "private void M(DateTimeOffset start, DateTimeOffset End, DateTimeOffset startOfWeek) { A016.Span().Mode(Mode.Closed).{|ERS2002:{|ERS2002:Build|}|}(); }",
        "private void M(DateTimeOffset start, DateTimeOffset End, DateTimeOffset startOfWeek) { A016.Span().Mode(Mode.Closed).End(End).Start(start).Build(); }");

    [Fact]
    public Task Given_a_value_that_is_known_not_to_be_null_Then_it_is_supplied() => Test(
        """
        #nullable enable
        private sealed class Attempt { public SlotReference Slot { get; } }
        private void M(Attempt? tried)
        {
            if (tried is not null)
                A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        }
        """,
        """
        #nullable enable
        private sealed class Attempt { public SlotReference Slot { get; } }
        private void M(Attempt? tried)
        {
            if (tried is not null)
                A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(tried.Slot).Build();
        }
        """);

    [Fact]
    public Task Given_several_mistakes_Then_all_are_fixed_at_once() => Test(
        """
        private void M(bool flag, SlotReference tried)
        {
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            if (flag)
                b.{|ERS2002:Build|}();
            else
                b.Comment("x").{|ERS2002:Build|}();
        }
        """,
        """
        private void M(bool flag, SlotReference tried)
        {
            var b = A016.Defer().Reason(DeferReason.SlotNotAvailable);
            if (flag)
                b.Slot(tried).Build();
            else
                b.Comment("x").Slot(tried).Build();
        }
        """);

    [Fact]
    public Task Given_the_action_Then_its_title_names_the_call()
    {
        var test = new Fixing<FieldThatValueRequiresMustBeSuppliedFix>(
            Key,
            Given.Method("SlotReference tried = default; A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();"),
            Given.Method("SlotReference tried = default; A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(tried).Build();"))
        {
            CodeActionVerifier = (action, verify) => verify.Equal("Add the call to Slot", action.Title),
        };
        return test.RunAsync();
    }
}
