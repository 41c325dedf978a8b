using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.OperationRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS2006;

/// <summary>What is used, or dropped on purpose, must compile without a word.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("var b = A016.Defer(); b = b.Slot(slot);")]
    [InlineData("var b = A016.Defer().Slot(slot);")]
    [InlineData("Console.WriteLine(A016.Defer().Slot(slot));")]
    [InlineData("var request = A016.Defer().Slot(slot).Build();")]
    [InlineData("if (A016.Defer().TryBuild(out _, out _)) Console.WriteLine();")]
    [InlineData("var result = Audited.Validate(new byte[0]);")]
    [InlineData("Func<DeferRequestBuilder> f = () => A016.Defer().Slot(slot);")]
    [InlineData("DeferRequestBuilder Local() => A016.Defer().Slot(slot);")]
    public Task Given_a_result_that_is_used_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("_ = A016.Defer().Slot(slot);")]
    [InlineData("_ = A016.Defer().Build();")]
    [InlineData("_ = A016.Defer().TryBuild(out _, out _);")]
    [InlineData("_ = Audited.Check(new DeferRequest(), slot);")]
    public Task Given_a_discard_that_is_written_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("A016.Defer().TryBuild(out var request, out _);")]
    [InlineData("A016.Defer().TryBuild(out _, out ValidationResult why);")]
    [InlineData("DeferRequest request; A016.Defer().TryBuild(out request, out _);")]
    public Task Given_an_answer_that_comes_another_way_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("try { A016.Defer().Build(); } catch (Exception) { Console.WriteLine(); }")]
    [InlineData("try { if (flag) { A016.Defer().Build(); } } catch (Exception e) when (flag) { Console.WriteLine(e); }")]
    [InlineData("try { Audited.Validate(new byte[0]); } catch (Exception) { }")]
    [InlineData("Action f = () => A016.Defer().Build();")]
    [InlineData("Action f = () => { A016.Defer().Build(); };")]
    [InlineData("Action f = delegate { var b = A016.Defer(); b.Build(); };")]
    [InlineData("Action f = () => Audited.Validate(new byte[0]);")]
    [InlineData("void Throws(Action action) { } Throws(() => A016.Defer().TryBuild(out _, out _));")]
    public Task Given_a_call_made_to_see_whether_it_throws_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("A016.Defer().Unmarked();")]
    [InlineData("A016.Defer();")]
    [InlineData("A016.Defer().ToString();")]
    [InlineData("A016.Defer().GetHashCode();")]
    [InlineData("new DeferRequest();")]
    [InlineData("var text = nameof(DeferRequestBuilder.Slot);")]
    [InlineData("DeferRequestBuilder? b = null; b?.Slot(slot);")]
    [InlineData("DeferRequestBuilder? b = null; b?.Build();")]
    [InlineData("System.Linq.Expressions.Expression<Func<DeferRequest>> e = () => A016.Defer().Build();")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => A016.Defer().Build();")]
    public Task Given_what_is_none_of_these_calls_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("private sealed class Slots { public Slots Slot(string s) => this; public Slots Build() => this; void M() { Slot(\"a\"); Build(); } }")]
    [InlineData("private static object Validate(string s) => s; private void M() { Validate(\"a\"); Program.Check(); } private static bool Check() => true;")]
    [InlineData("private static bool TryBuild(out int i) { i = 1; return true; } private void M() { TryBuild(out _); }")]
    public Task Given_methods_of_the_same_name_that_are_not_generated_Then_silent(string members) => Analysis.OfMembers(members);

    [Theory]
    [InlineData("A016.Defer().Slot(;")]
    [InlineData("A016.Defer().Slot(slot, 1, 2);")]
    [InlineData("A016.Defer().Slo(slot);")]
    [InlineData("A016.Defer().Slot")]
    public Task Given_code_that_is_not_complete_Then_nothing_is_added_to_it(string statements) => Analysis.OfIncomplete(statements);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2006
        A016.Defer().Slot(slot);
        #pragma warning restore ERS2006
        """);

    [Fact]
    public Task Given_no_reference_to_the_runtime_Then_nothing_happens() => Analysis.WithoutRuntime(
        "internal class C { public C Build() => this; public C Validate() => this; void M() { Build(); Validate(); } }");
}
