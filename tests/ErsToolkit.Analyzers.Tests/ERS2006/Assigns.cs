using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.RuleFixing<ErsToolkit.Analyzers.OperationRuleAnalyzer, ErsToolkit.CodeFixes.ERS2006.ResultMustNotBeDiscardedFix>;

namespace ErsToolkit.Analyzers.Tests.ERS2006;

/// <summary>The fix does what the author meant, and nothing where that is in doubt.</summary>
public sealed class Assigns
{
    private static DiagnosticResult Warning(int at) => new DiagnosticResult("ERS2006", DiagnosticSeverity.Warning).WithLocation(at);

    [Theory]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot);", "var b = A016.Defer(); b = b.Slot(slot);")]
    [InlineData("var b = A016.Defer(); b.Slot(slot).{|ERS2006:Comment|}(slot);", "var b = A016.Defer(); b = b.Slot(slot).Comment(slot);")]
    [InlineData("var @in = A016.Defer(); if (flag) @in.{|ERS2006:Slot|}(slot);", "var @in = A016.Defer(); if (flag) @in = @in.Slot(slot);")]
    [InlineData("var b = A016.Defer();\n// above\nb // beside\n    .{|ERS2006:Slot|}(slot); // behind", "var b = A016.Defer();\n// above\nb = b // beside\n    .Slot(slot); // behind")]
    [InlineData("var b = A016.Defer(); ref var c = ref b; c.{|ERS2006:Slot|}(slot);", "var b = A016.Defer(); ref var c = ref b; c = c.Slot(slot);")]
    [InlineData("var b = A016.Defer(); Action f = () => { b.{|ERS2006:Slot|}(slot); };", "var b = A016.Defer(); Action f = () => { b = b.Slot(slot); };")]
    [InlineData("Action<DeferRequestBuilder> f = b => { b.{|ERS2006:Slot|}(slot); };", "Action<DeferRequestBuilder> f = b => { b = b.Slot(slot); };")]
    public Task Given_a_local_or_parameter_Then_the_builder_is_assigned_to_it(string statements, string expected) => Fixing.OfMethod(statements, expected);

    [Fact]
    public Task Given_several_calls_Then_all_are_assigned_at_once() => Fixing.OfMethod(
        "var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); b.{|ERS2006:Comment|}(slot);",
        "var b = A016.Defer(); b = b.Slot(slot); b = b.Comment(slot);");

    [Theory]
    [InlineData("A016.Defer().{|#0:Build|}();", "var request = A016.Defer().Build();")]
    [InlineData("var request = 1; { A016.Defer().{|#0:Build|}(); }", "var request = 1; { var request2 = A016.Defer().Build(); }")]
    [InlineData("// above\nA016.Defer()\n    .{|#0:Build|}(); // behind", "// above\nvar request = A016.Defer()\n    .Build(); // behind")]
    [InlineData("switch (count) { case 1: A016.Defer().{|#0:Build|}(); break; }", "switch (count) { case 1: var request = A016.Defer().Build(); break; }")]
    public Task Given_a_build_Then_the_request_gets_a_local_with_a_free_name(string statements, string expected) => Fixing.OfMethod(statements, expected, Warning(0));

    [Fact]
    public Task Given_several_builds_Then_each_gets_a_name_of_its_own() => Fixing.OfMethod(
        "A016.Defer().{|#0:Build|}(); { A016.Defer().{|#1:Build|}(); }",
        "var request = A016.Defer().Build(); { var request2 = A016.Defer().Build(); }",
        Warning(0),
        Warning(1));

    [Theory]
    [InlineData("A016.Defer().{|ERS2006:Slot|}(slot);")]
    [InlineData("default(DeferRequestBuilder).{|ERS2006:Slot|}(slot);")]
    [InlineData("foreach (var b in new DeferRequestBuilder[2]) b.{|ERS2006:Slot|}(slot);")]
    [InlineData("var all = new DeferRequestBuilder[2]; all[0].{|ERS2006:Slot|}(slot);")]
    [InlineData("DeferRequestBuilder b = A016.Defer(); ref readonly var c = ref b; c.{|ERS2006:Slot|}(slot);")]
    [InlineData("void Local(in DeferRequestBuilder b) { b.{|ERS2006:Slot|}(slot); }")]
    [InlineData("_held.{|ERS2006:Slot|}(slot);")]
    public Task Given_nothing_that_the_builder_came_from_Then_nothing_is_offered(string statements) =>
        Fixing.OffersNothing(statements, "private DeferRequestBuilder _held;");

    [Fact]
    public Task Given_a_parameter_that_is_a_read_only_field_Then_nothing_is_offered() => Fixing.OffersNothing(
        "", "private readonly struct Holder(DeferRequestBuilder b) { public void M() { b.{|ERS2006:Slot|}(\"a\"); } }");

    [Theory]
    [InlineData("if (flag) A016.Defer().{|#0:Build|}();")]
    [InlineData("A016.Defer().{|#0:TryBuild|}(out _, out _);")]
    [InlineData("Audited.{|#0:Validate|}(new byte[0]);")]
    public Task Given_no_place_for_a_local_or_another_result_Then_nothing_is_offered(string statements) => Fixing.OffersNothing(statements, "", Warning(0));
}
