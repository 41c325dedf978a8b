using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2003;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2003;

/// <summary>A call that is added must compile, and must not carry an identifier that a reader could take for a real one.</summary>
public sealed class Adds
{
    private const string Key = RequiredFieldMustBeSuppliedFix.AddKey;

    private static Task Test(string statements, string fixedStatements, string members = "") =>
        Fixing<RequiredFieldMustBeSuppliedFix>.OfMethod(Key, statements, fixedStatements, members);

    [Fact]
    public Task Given_nothing_that_fits_Then_a_placeholder_is_supplied() => Test(
        "Deferral.Whole().Because(reason, slot).{|ERS2003:Build|}();",
        "Deferral.Whole().Because(reason, slot).Service(\"TODO\").Build();");

    [Fact]
    public Task Given_a_fitting_local_Then_it_is_supplied() => Test(
        """string chosenService = "70000"; Deferral.Whole().Because(reason, slot).{|ERS2003:Build|}();""",
        """string chosenService = "70000"; Deferral.Whole().Because(reason, slot).Service(chosenService).Build();""");

    [Fact]
    public Task Given_a_chain_over_lines_Then_the_call_has_a_line_of_its_own_and_comments_stay() => Test(
        """
        Deferral.Whole()
            .IncomingReferral(slot) // the latest
            .Service(slot)
            // last
            .{|ERS2003:Build|}(); // end
        """,
        """
        Deferral.Whole()
            .IncomingReferral(slot) // the latest
            .Service(slot)
            .Reason(reason)
            // last
            .Build(); // end
        """);

    [Fact]
    public Task Given_several_missing_fields_Then_all_are_added_at_once()
    {
        var test = new Fixing<RequiredFieldMustBeSuppliedFix>(
            Key,
            Given.Method("Deferral.Whole().{|ERS2003:{|ERS2003:{|ERS2003:Build|}|}|}();"),
            Given.Method("Deferral.Whole().IncomingReferral(\"TODO\").Reason(reason).Service(\"TODO\").Build();"))
        {
            NumberOfIncrementalIterations = 3,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Given_several_builds_Then_all_are_fixed_at_once() => Test(
        """
        var b = Deferral.Whole().Because(reason, slot);
        b.{|ERS2003:Build|}();
        b.Comment("x").{|ERS2003:Build|}();
        """,
        """
        var b = Deferral.Whole().Because(reason, slot);
        b.Service("TODO").Build();
        b.Comment("x").Service("TODO").Build();
        """);

    [Theory]
    [InlineData("if (flag) b = b.Service(slot);")]
    [InlineData("b = flag ? b.Service(slot) : b;")]
    public Task Given_a_field_that_one_branch_supplies_Then_none_is_offered(string change)
    {
        string statements = $$"""
            var b = Deferral.Whole().Because(reason, slot);
            {{change}}
            b.{|ERS2003:Build|}();
            """;
        return Test(statements, statements);
    }
}
