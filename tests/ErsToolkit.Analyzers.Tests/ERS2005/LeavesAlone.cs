using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2005;

/// <summary>A value that is replaced on purpose counts somewhere, or may.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("Deferral.Start().Comment(slot).Service(slot).Slot(slot).Build();")]
    [InlineData("Deferral.Start().Comment(slot); Deferral.Start().Comment(slot).Build();")]
    [InlineData("A016.Span().Start(default(DateTimeOffset)).End(default).Build();")]
    [InlineData("var b = Deferral.Start(); b.Comment(slot); b.Comment(slot).Build();")]
    public Task Given_each_field_once_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("template.Build(); template.Comment(\"b\").Build();")]
    [InlineData("template.Comment(\"b\").Build(); template.Build();")]
    [InlineData("if (flag) template.Build(); else template.Comment(\"b\").Build();")]
    [InlineData("template.TryBuild(out _, out _); template.Comment(\"b\").Build();")]
    [InlineData("foreach (char c in slot) template.Comment(c.ToString()).Build(); template.Build();")]
    [InlineData("var special = template.Service(\"1\").Comment(\"b\"); special.Build(); template.Service(\"2\").Build();")]
    public Task Given_a_template_whose_first_value_counts_elsewhere_Then_silent(string uses) => Analysis.OfMethod($"""
        var template = Deferral.Start().Comment("a");
        {uses}
        """);

    [Theory]
    [InlineData("foreach (char c in slot) b = b.Comment(c.ToString());")]
    [InlineData("while (flag) b = b.Comment(slot);")]
    [InlineData("for (int i = 0; i < count; i++) b = b.Comment(slot + i);")]
    [InlineData("do { b = b.Comment(slot); } while (flag);")]
    public Task Given_a_loop_that_supplies_it_again_and_again_Then_silent(string loop) => Analysis.OfMethod($"""
        var b = Deferral.Start();
        {loop}
        b.Build();
        """);

    [Theory]
    [InlineData("Deferral.Whole().Because(reason, slot).Reason(reason).Service(slot).Build();")]
    [InlineData("A016.Span().Between(default, default).End(default).Build();")]
    [InlineData("A016.Span().Start(default(DateTimeOffset)).Until(Mode.Closed, default).Build();")]
    public Task Given_a_call_of_which_another_field_counts_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("Look(b);")]
    [InlineData("_held = b;")]
    [InlineData("object boxed = b;")]
    [InlineData("var all = new[] { b };")]
    [InlineData("b.Log();")]
    [InlineData("Action later = () => b.Build();")]
    [InlineData("b = b.Unmarked();")]
    public Task Given_a_builder_that_somebody_else_gets_Then_the_first_value_may_count_there(string escape) => Analysis.Of(Given.Method(
        $"""
        var b = Deferral.Start().Comment("a");
        {escape}
        b.Comment("b").Build();
        """,
        """
        private DeferralBuilder _held;
        private static void Look(DeferralBuilder b) { }
        """) + """

        internal static class Extensions
        {
            public static void Log(this DeferralBuilder b) { }
        }
        """);

    [Fact]
    public Task Given_a_builder_that_is_returned_Then_silent() => Analysis.OfMethod("", """
        private DeferralBuilder Make(bool flag)
        {
            var b = Deferral.Start().Comment("a");
            if (flag)
                b.Comment("b").Build();
            return b;
        }
        """);

    [Theory]
    [InlineData("if (flag) b = b.Comment(\"a\"); else if (count > 3) b = b.Service(\"1\");")]
    [InlineData("while (count-- > 0) { b = b.Comment(\"a\"); break; }")]
    public Task Given_a_first_value_on_paths_without_a_name_Then_silent(string change) => Analysis.OfMethod($$"""
        var b = Deferral.Start();
        {{change}}
        b.Slot(slot).Build();
        """);

    [Fact]
    public Task Given_a_builder_from_elsewhere_Then_silent() => Analysis.OfMethod("", """
        private DeferRequest From(DeferralBuilder parameter) => parameter.Comment("a").Comment("b").Build();
        """);

    [Fact]
    public Task Given_no_build_Then_silent() => Analysis.OfMethod("""
        Console.WriteLine(Deferral.Start().Comment("a").Comment("b"));
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2005
        Deferral.Start().Comment("a").Comment("b").Build();
        #pragma warning restore ERS2005
        """);

    [Theory]
    [InlineData("Deferral.Start().Comment(\"a\").Comment().Build();")]
    [InlineData("Deferral.Start().Comment(\"a\").Commen(\"b\").Build();")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
