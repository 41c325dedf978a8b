using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>Without these a supplier learns of a slip in an identifier only when the build throws, or from e-RS.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("Slot({|#0:\"228340\"|})", "Slot", "has not the form Slot/[0-9]{1,64}")]
    [InlineData("Slot({|#0:\"Slot/\"|})", "Slot", "has not the form Slot/[0-9]{1,64}")]
    [InlineData("IncomingReferral({|#0:\"ReferralRequest/000000070002\"|})", "IncomingReferral", "has not the form ReferralRequest/[0-9]{12}/_history/[1-9][0-9]{0,63}")]
    [InlineData("IncomingReferral({|#0:\"00000007000\"|}, 3)", "IncomingReferral", "has not the form [0-9]{12}")]
    [InlineData("IncomingReferral(\"000000070002\", {|#0:0|})", "IncomingReferral", "has not the form [1-9][0-9]{0,63}")]
    [InlineData("IncomingReferral(version: {|#0:-1|}, ubrn: \"000000070002\")", "IncomingReferral", "has not the form [1-9][0-9]{0,63}")]
    [InlineData("Patient({|#0:\"9401130265\"|})", "Patient", "has a wrong check digit")]
    [InlineData("Patient({|#0:\"0000000000\"|})", "Patient", "has a wrong check digit")]
    [InlineData("Patient({|#0:\"940113026\"|})", "Patient", "has not the form [0-9]{10}")]
    [InlineData("Comment({|#0:\"123456789012345678901\"|})", "Comment", "is longer than 20 characters")]
    [InlineData("Note({|#0:(string)null!|})", "Note", "is null, which counts as supplied")]
    public Task Given_a_value_that_does_not_fit_Then_the_message_says_why_and_does_not_show_it(string call, string field, string what) => Analysis.Of(
        Given.Method($"Deferral.Start().{call}.Build();"),
        Analysis.Result("ERS2004", DiagnosticSeverity.Error).WithMessage($"The value of '{field}' {what}. Give '{field}' a value that e-RS accepts."));

    [Theory]
    [InlineData("Deferral.Start().Slot({|ERS2004:Fixed|}).Build();")]
    [InlineData("Deferral.Start().Slot({|ERS2004:Usual|}).Build();")]
    [InlineData("const string id = \"1\"; Deferral.Start().Slot({|ERS2004:$\"Slot-{id}\"|}).Build();")]
    [InlineData("var text = \"1\"; Deferral.Start().Slot({|ERS2004:text|}).Build();")]
    [InlineData("var b = Deferral.Start().Slot({|ERS2004:\"1\"|}); if (flag) b = b.Comment(\"x\"); b.Build();")]
    [InlineData("var b = Deferral.Start(); if (flag) b = b.Slot({|ERS2004:\"1\"|}); else b = b.Slot({|ERS2004:\"2\"|}); b.Build();")]
    public Task Given_any_kind_of_constant_Then_it_is_found(string statements) => Analysis.OfMethod(
        statements, "private const string Fixed = \"1\"; private static readonly string Usual = \"1\";");

    [Theory]
    [InlineData("Deferral.Start().Slot({|#0:flag ? \"1\" : slot|}).Build();", "true")]
    [InlineData("var b = Deferral.Start(); if (!flag) b = b.Comment(\"x\"); else b = b.Slot({|#0:\"1\"|}); b.Build();", "false")]
    public Task Given_one_branch_with_such_a_constant_Then_it_is_named(string statements, string holds) => Analysis.Of(
        Given.Method(statements),
        Analysis.Result("ERS2004", DiagnosticSeverity.Error).WithMessage(
            $"The value of 'Slot' has not the form Slot/[0-9]{{1,64}}, which is certain where '{(holds == "true" ? "flag" : "!flag")}' is {holds}. Give 'Slot' a value that e-RS accepts."));

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_suggestion() => Analysis.Of(
        Given.Method("Deferral.Start().Slot({|#0:\"1\"|}).TryBuild(out _, out _);"),
        Analysis.Result("ERS2004", DiagnosticSeverity.Info).WithArguments("Slot", "", "has not the form Slot/[0-9]{1,64}", ""));
}
