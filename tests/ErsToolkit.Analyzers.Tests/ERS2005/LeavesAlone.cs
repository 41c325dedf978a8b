using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2005;

/// <summary>A builder is a value: to take one and to change it is what it is for.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("Deferral.Start().Comment(slot).Service(slot).Build();")]
    [InlineData("Deferral.Start().Comment(\"a\").Comment(\"b\");")]
    [InlineData("var b = Deferral.Start().Comment(\"a\"); b = Deferral.Start().Comment(\"b\"); b.Build();")]
    [InlineData("Deferral.Start().Comment(\"a\").Unmarked().Comment(\"b\").Build();")]
    public Task Given_each_field_once_or_no_build_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("b.Build(); b.Comment(\"b\").Build();")]
    [InlineData("b.Comment(\"b\").Build(); b.Build();")]
    [InlineData("b.Comment(\"b\").Build(); b.Service(slot).Build();")]
    [InlineData("b.Comment(\"b\").Build(); b.TryBuild(out _, out _);")]
    [InlineData("if (flag) b = b.Comment(\"b\"); b.Build();")]
    [InlineData("b = flag ? b.Comment(\"b\") : b; b.Build();")]
    [InlineData("while (flag) b = b.Comment(\"b\"); b.Build();")]
    [InlineData("switch (count) { case 1: b = b.Comment(\"b\"); break; } b.Build();")]
    [InlineData("try { b = b.Comment(slot.Trim()); } catch (NullReferenceException) { } b.Build();")]
    public Task Given_a_template_whose_value_counts_elsewhere_Then_silent(string use) => Analysis.OfMethod($"var b = Deferral.Start().Comment(\"a\"); {use}");

    [Theory]
    [InlineData("Look(b);")]
    [InlineData("_held = b;")]
    [InlineData("var all = new[] { b };")]
    [InlineData("var pair = (b, 1);")]
    [InlineData("object boxed = b;")]
    [InlineData("Console.WriteLine(b);")]
    [InlineData("Action look = () => Console.WriteLine(b);")]
    [InlineData("Change(ref b);")]
    [InlineData("if (flag) { Look(b); }")]
    public Task Given_a_builder_that_others_got_before_Then_silent(string use) => Analysis.OfMethod(
        $"var b = Deferral.Start().Comment(\"a\"); {use} b = b.Comment(\"b\"); b.Build();",
        """
        private DeferralBuilder _held;
        private static void Look(DeferralBuilder b) { }
        private static void Change(ref DeferralBuilder b) { }
        """);

    [Theory]
    [InlineData("foreach (var c in slot) b = b.Comment(slot);")]
    [InlineData("for (int i = 0; i < count; i++) { b = b.Comment(slot); }")]
    [InlineData("do { b = b.Comment(slot); } while (flag);")]
    public Task Given_a_loop_Then_its_call_does_not_replace_itself(string loop) => Analysis.OfMethod($"var b = Deferral.Start(); {loop} b.Build();");

    [Fact]
    public Task Given_a_builder_that_is_returned_before_Then_silent() => Analysis.OfMethod("", """
        private static DeferralBuilder Make(bool flag)
        {
            var b = Deferral.Start().Comment("a");
            if (flag)
                return b;
            b = b.Comment("b");
            b.Build();
            return b;
        }
        """);

    [Fact]
    public Task Given_a_call_that_replaces_one_of_two_fields_Then_the_other_still_counts() => Analysis.OfMethod(
        "A016.Span().Between(default, default).Start(default(DateTimeOffset)).Build();");

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2005
        Deferral.Start().Comment("a").Comment("b").Build();
        """);
}
