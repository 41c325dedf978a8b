using System.Threading.Tasks;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.RuleFixing<ErsToolkit.Analyzers.OperationRuleAnalyzer, ErsToolkit.CodeFixes.ERS2006.ResultMustNotBeDiscardedFix>;

namespace ErsToolkit.Analyzers.Tests.ERS2006;

/// <summary>A call that is followed by the one that uses the builder can be part of the same chain, where nothing else would miss it.</summary>
public sealed class Chains
{
    private static Task Test(string statements, string expected) => new Fixing(
        Shared.Given.Method(statements, "private readonly DeferRequestBuilder _held;"), Shared.Given.Method(expected, "private readonly DeferRequestBuilder _held;"))
    {
        CodeActionEquivalenceKey = CodeFixes.ERS2006.ResultMustNotBeDiscardedFix.ChainKey,
        CodeFixTestBehaviors = Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.SkipFixAllCheck,
    }.RunAsync();

    [Theory]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); var r = b.Build();", "var b = A016.Defer(); var r = b.Slot(slot).Build();")]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); b = b.Comment(slot); b.Comment(slot).Build().ToString();", "var b = A016.Defer(); b = b.Slot(slot).Comment(slot); b.Comment(slot).Build().ToString();")]
    [InlineData("var b = A016.Defer();\n// at nine\nb.{|ERS2006:Slot|}(slot);\n\nvar r = b\n    .Build(); // at last", "var b = A016.Defer();\n// at nine\nvar r = b.Slot(slot)\n    .Build(); // at last")]
    [InlineData("_held.{|ERS2006:Slot|}(slot); var r = _held.Build();", "var r = _held.Slot(slot).Build();")]
    public Task Given_a_next_statement_that_starts_with_the_builder_Then_the_call_is_chained(string statements, string expected) => Test(statements, expected);

    [Theory]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); var r = b.Build(); b.Build().ToString();")]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); Console.WriteLine(); var r = b.Build();")]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); var r = Equals(Console.ReadLine(), b.Build());")]
    [InlineData("var b = A016.Defer(); while (flag) { b.{|ERS2006:Slot|}(slot); var r = b.Build(); }")]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot); // at nine\nvar r = b.Build();")]
    [InlineData("var b = A016.Defer(); if (flag) b.{|ERS2006:Slot|}(slot); var r = b.Build();")]
    [InlineData("A016.Defer().{|ERS2006:Slot|}(slot); var r = A016.Defer().Build();")]
    public Task Given_another_use_or_something_between_Then_none_is_offered(string statements) => Test(statements, statements);
}
