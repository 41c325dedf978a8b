using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>Without these a supplier learns of a slip in an identifier only when the build throws, or from e-RS.</summary>
public sealed class Finds
{
    [Theory]
    [InlineData("Slot({|#0:\"228340\"|})", "Slot", "it must have the form Slot/{id}")]
    [InlineData("Slot({|#0:\"Slot/\"|})", "Slot", "it must have the form Slot/{id}")]
    [InlineData("IncomingReferral({|#0:\"ReferralRequest/000000070002\"|})", "IncomingReferral", "it must have the form ReferralRequest/{ubrn}/_history/{version}")]
    [InlineData("IncomingReferral({|#0:\"00000007000\"|}, 3)", "IncomingReferral", "the ubrn must have exactly 12 digits")]
    [InlineData("IncomingReferral(\"000000070002\", {|#0:0|})", "IncomingReferral", "the version must be at least 1")]
    [InlineData("IncomingReferral(version: {|#0:-1|}, ubrn: \"000000070002\")", "IncomingReferral", "the version must be at least 1")]
    [InlineData("Patient({|#0:\"9401130265\"|})", "Patient", "its check digit is wrong")]
    [InlineData("Patient({|#0:\"0000000000\"|})", "Patient", "its check digit is wrong")]
    [InlineData("Patient({|#0:\"940113026\"|})", "Patient", "it must have exactly 10 digits")]
    [InlineData("Comment({|#0:\"123456789012345678901\"|})", "Comment", "it must have at most 20 characters")]
    [InlineData("Comment({|#0:\"\"|})", "Comment", "it must not be empty")]
    [InlineData("Slot({|#0:string.Empty|})", "Slot", "it must not be empty")]
    [InlineData("Slot({|#0:\"Slots/\" + slot|})", "Slot", "it must have the form Slot/{id}")]
    [InlineData("Slot({|#0:$\"Slot/{slot}/x\"|})", "Slot", "it must have the form Slot/{id}")]
    [InlineData("Slot({|#0:string.Format(\"Slot-{0}\", count)|})", "Slot", "it must have the form Slot/{id}")]
    [InlineData("IncomingReferral({|#0:$\"ReferralRequest/{slot}/{count}\"|})", "IncomingReferral", "it must have the form ReferralRequest/{ubrn}/_history/{version}")]
    [InlineData("IncomingReferral({|#0:\"ReferralRequest/\" + slot|})", "IncomingReferral", "it must have the form ReferralRequest/{ubrn}/_history/{version}")]
    [InlineData("Note({|#0:(string)null!|})", "Note", "null counts as supplied")]
    public Task Given_a_value_that_does_not_fit_Then_the_message_says_why_and_does_not_show_it(string call, string field, string what) => Analysis.Of(
        Given.Method($"Deferral.Start().{call}.Build();"),
        Analysis.Result("ERS2004", DiagnosticSeverity.Error).WithMessage($"The value of '{field}' is not valid: {what}. Give '{field}' a value that e-RS accepts."));

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
            $"The value of 'Slot' is not valid: it must have the form Slot/{{id}}, which is certain where '{(holds == "true" ? "flag" : "!flag")}' is {holds}. Give 'Slot' a value that e-RS accepts."));

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_suggestion() => Analysis.Of(
        Given.Method("Deferral.Start().Slot({|#0:\"1\"|}).TryBuild(out _, out _);"),
        Analysis.Result("ERS2004", DiagnosticSeverity.Info).WithArguments("Slot", "", "it must have the form Slot/{id}", ""));
}
