using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2005;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2005;

/// <summary>The call that goes is the one whose value reached no request: the program does what it did before.</summary>
public sealed class Removes
{
    private static Task Test(string statements, string fixedStatements) =>
        Fixing<FieldMustBeSuppliedOnceFix>.OfMethod(FieldMustBeSuppliedOnceFix.RemoveKey, statements, fixedStatements);

    [Fact]
    public Task Given_a_chain_Then_the_earlier_call_goes() => Test(
        """Deferral.Start().Comment("a").Service("1").{|ERS2005:Comment|}("b").Build();""",
        """Deferral.Start().Service("1").Comment("b").Build();""");

    [Fact]
    public Task Given_a_chain_over_lines_Then_comments_and_layout_stay() => Test(
        """
        Deferral.Start()
            // above
            .Comment("a") // behind
            .Service("1")
            .{|ERS2005:Comment|}("b") // last
            .Build();
        """,
        """
        Deferral.Start()
            // above
            // behind
            .Service("1")
            .Comment("b") // last
            .Build();
        """);

    [Fact]
    public Task Given_a_statement_Then_it_goes() => Test(
        """
        var b = Deferral.Start();
        b = b.Comment("a");
        b = b.{|ERS2005:Comment|}("b");
        b.Build();
        """,
        """
        var b = Deferral.Start();
        b = b.Comment("b");
        b.Build();
        """);

    [Fact]
    public Task Given_several_mistakes_Then_all_are_fixed_at_once() => Test(
        """
        Deferral.Start().Comment("a").{|ERS2005:Comment|}("b").Build();
        Deferral.Start().Slot("Slot/1").{|ERS2005:Slot|}(new SlotReference(slot)).Build();
        """,
        """
        Deferral.Start().Comment("b").Build();
        Deferral.Start().Slot(new SlotReference(slot)).Build();
        """);

    [Fact]
    public Task Given_a_first_value_on_one_branch_only_Then_the_empty_block_stays() => Test(
        """
        var b = Deferral.Start();
        if (flag)
        {
            b = b.Comment("a");
        }

        b.{|ERS2005:Comment|}("b").Build();
        """,
        """
        var b = Deferral.Start();
        if (flag)
        {
        }

        b.Comment("b").Build();
        """);

    [Fact]
    public Task Given_a_call_that_supplies_more_than_one_field_Then_none_is_offered()
    {
        const string statements = "Deferral.Whole().Because(reason, slot).{|ERS2005:Reason|}(reason).IncomingReferral(slot).Service(slot).Build();";
        return Test(statements, statements);
    }
}
