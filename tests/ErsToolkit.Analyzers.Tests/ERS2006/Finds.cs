using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.OperationRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS2006;

/// <summary>Without these a call that looks as if it did something does nothing: a field is missing, or an invalid request is sent.</summary>
public sealed class Finds
{
    private static readonly DiagnosticResult Warning = new DiagnosticResult("ERS2006", DiagnosticSeverity.Warning).WithLocation(0);

    [Theory]
    [InlineData("var b = A016.Defer(); b.{|ERS2006:Slot|}(slot);")]
    [InlineData("var b = A016.Defer(); b.Slot(slot).{|ERS2006:Comment|}(slot);")]
    [InlineData("A016.Defer().{|ERS2006:Slot|}(slot);")]
    [InlineData("A016.Defer()\n.Reason(reason)\n.{|ERS2006:Slot|}(slot)\n;")]
    [InlineData("default(DeferRequestBuilder).{|ERS2006:Slot|}(slot);")]
    [InlineData("var b = A016.Defer(); if (flag) b.{|ERS2006:Slot|}(slot); else b = b.Comment(slot);")]
    [InlineData("var b = A016.Defer(); try { b.{|ERS2006:Slot|}(slot); } catch (Exception) { }")]
    [InlineData("Action<DeferRequestBuilder> f = b => { b.{|ERS2006:Slot|}(slot); };")]
    public Task Given_a_call_on_a_builder_whose_result_is_lost_Then_it_is_an_error(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("A016.Defer().{|#0:Build|}();")]
    [InlineData("var b = A016.Defer(); b.Slot(slot).{|#0:Build|}();")]
    [InlineData("A016.Defer().{|#0:TryBuild|}(out _, out _);")]
    [InlineData("Audited.{|#0:Validate|}(new byte[0]);")]
    [InlineData("Audited.{|#0:Check|}(new DeferRequest(), slot);")]
    [InlineData("try { A016.Defer().{|#0:Build|}(); } finally { Console.WriteLine(); }")]
    [InlineData("try { Console.WriteLine(); } catch (Exception) { A016.Defer().{|#0:Build|}(); }")]
    [InlineData("Action f = () => { A016.Defer().{|#0:Build|}(); Console.WriteLine(); };")]
    [InlineData("void Local() { A016.Defer().{|#0:Build|}(); } try { Local(); } catch (Exception) { }")]
    public Task Given_a_request_or_a_verdict_that_is_lost_Then_it_is_a_warning(string statements) => Analysis.OfMethod(statements, Warning);

    [Fact]
    public Task Given_top_level_statements_and_a_static_import_Then_it_is_found() => Analysis.OfTopLevel("""
        using ErsToolkit;
        using static ErsToolkit.Audited;

        var b = A016.Defer();
        b.{|ERS2006:Slot|}("a");
        {|#0:Validate|}(new byte[0]);
        """, Warning);

    [Fact]
    public Task Given_the_mistake_Then_the_message_says_what_is_wrong_and_what_to_do() => Analysis.OfMethod(
        "A016.Defer().{|#0:Slot|}(slot); A016.Defer().{|#1:Build|}();",
        new DiagnosticResult("ERS2006", DiagnosticSeverity.Error).WithLocation(0).WithMessage(
            "The result of 'Slot' is discarded, so it changes nothing: the builder stays as it was. Assign it, or chain the next call to it."),
        new DiagnosticResult("ERS2006", DiagnosticSeverity.Warning).WithLocation(1).WithMessage(
            "The result of 'Build' is discarded, so the request that it built is lost. Assign it, or write '_ =' if it is not needed."));
}
