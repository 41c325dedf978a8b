using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2005;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2005;

/// <summary>The call that counts nowhere goes, and nothing else.</summary>
public sealed class Removes
{
    private static Task Test(string statements, string fixedStatements) =>
        Fixing<FieldMustBeSuppliedOnceFix>.OfMethod(FieldMustBeSuppliedOnceFix.RemoveKey, statements, fixedStatements);

    [Fact]
    public Task Given_a_chain_Then_the_first_call_goes() => Test(
        """Deferral.Start().Comment("a").Service(slot).{|ERS2005:Comment|}("b").Build();""",
        """Deferral.Start().Service(slot).Comment("b").Build();""");

    [Fact]
    public Task Given_a_chain_over_lines_Then_its_line_goes_and_comments_stay() => Test(
        """
        Deferral.Start()
            .Comment("a")
            .Service(slot) // where
            .{|ERS2005:Comment|}("b") // why
            .Build();
        """,
        """
        Deferral.Start()
            .Service(slot) // where
            .Comment("b") // why
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
    public Task Given_several_Then_all_go_at_once() => Test(
        """
        Deferral.Start().Comment("a").{|ERS2005:Comment|}("b").Build();
        Deferral.Start().Service("1").{|ERS2005:Service|}("2").Build();
        """,
        """
        Deferral.Start().Comment("b").Build();
        Deferral.Start().Service("2").Build();
        """);

    [Theory]
    [InlineData("if (flag)\n{\n    b = b.Comment(\"a\");\n    b = b.Service(\"1\");\n}\n\nb = b.Comment(\"b\").Service(\"2\");\nb.Build();", "\nb = b.Comment(\"b\").Service(\"2\");\nb.Build();")]
    [InlineData("b = b.Comment(\"a\");\n\nb = b.Service(\"1\");\n\nb = b.Comment(\"b\").Service(\"2\");\nb.Build();", "\nb = b.Comment(\"b\").Service(\"2\");\nb.Build();")]
    [InlineData("b\n    .Comment(\"a\") // one\n    .Service(\"1\") // two\n    .Comment(\"b\")\n    .Service(\"2\")\n    .Build();", "b\n    .Comment(\"b\")\n    .Service(\"2\")\n    .Build();")]
    public async Task Given_several_that_leave_nothing_together_Then_all_at_once_is_the_same_as_one_by_one(string statements, string expected)
    {
        const string start = "var b = Deferral.Start();\n";
        string before = Given.Method(start + statements), after = Given.Method(start + expected);
        Assert.Equal(after, await FixEverywhere.OneByOneAsync(new FieldMustBeSuppliedOnceFix(), FieldMustBeSuppliedOnceFix.RemoveKey, before));
        Assert.Equal(after, await FixEverywhere.ApplyAsync(new FieldMustBeSuppliedOnceFix(), FieldMustBeSuppliedOnceFix.RemoveKey, before));
    }

    [Fact]
    public async Task Given_an_argument_that_does_something_Then_none_is_offered()
    {
        const string statements = """
            int next = 1;
            Deferral.Start().Comment("a" + next++).{|ERS2005:Comment|}("b").Build();
            """;
        await Test(statements, statements);
        await FixEverywhere.ChangesNothing(new FieldMustBeSuppliedOnceFix(), FieldMustBeSuppliedOnceFix.RemoveKey, Given.Method(statements));
    }

    [Fact]
    public Task Given_a_call_that_supplies_more_than_the_field_Then_none_is_offered()
    {
        const string statements = "A016.Span().Between(default, default).{|ERS2005:Between|}(default, default).Build();";
        return Test(statements, statements);
    }
}
