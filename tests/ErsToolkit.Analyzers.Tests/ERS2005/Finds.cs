using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2005;

/// <summary>Without these a value that somebody wrote goes nowhere, and the request says something else.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("Deferral.Start().Comment(\"a\").{|ERS2005:Comment|}(\"b\").Build();")]
    [InlineData("Deferral.Start().Comment(\"a\").Service(slot).{|ERS2005:Comment|}(\"b\").Build();")]
    [InlineData("Deferral.Start().Comment(\"a\").{|ERS2005:Comment|}(\"b\").{|ERS2005:Comment|}(\"c\").Build();")]
    [InlineData("var b = Deferral.Start().Slot(slot); b = b.{|ERS2005:Slot|}(new SlotReference(slot)); b.Build();")]
    [InlineData("var b = Deferral.Start(); b = b.Comment(slot); if (flag) Console.WriteLine(); b = b.{|ERS2005:Comment|}(slot); b.Build();")]
    [InlineData("var b = Deferral.Start().Comment(slot); if (flag) b = b.{|ERS2005:Comment|}(\"a\"); else b = b.{|ERS2005:Comment|}(\"b\"); b.Build();")]
    [InlineData("if (!Deferral.Start().Comment(\"a\").{|ERS2005:Comment|}(\"b\").TryBuild(out _, out var why)) Console.WriteLine(why);")]
    [InlineData("Func<DeferRequest> make = () => Deferral.Start().Comment(\"a\").{|ERS2005:Comment|}(\"b\").Build();")]
    public Task Given_a_value_that_counts_nowhere_Then_the_call_that_counts_is_shown(string statements) => Analysis.OfMethod(statements);

    [Fact]
    public Task Given_the_report_Then_it_says_what_is_wrong_and_what_to_do() => Analysis.Of(
        Given.Method("Deferral.Start().Comment(\"a\").{|#0:Comment|}(\"b\").Build();"),
        Analysis.Result("ERS2005", DiagnosticSeverity.Warning).WithMessage("'Comment' was supplied before, and only this call counts. Remove the earlier call."));
}
