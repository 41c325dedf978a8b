using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>Without these a supplier learns of a slip in an identifier only when the build throws, or from e-RS.</summary>
public sealed class Finds
{
    private const string Constants = """
        private const string Number = "228340";
        private const string Interpolated = $"Slo/{Number}";
        private static readonly string Fixed = "Slot-" + Number;
        """;

    [Theory]
    [InlineData("Slot({|#0:\"228340\"|})", "Slot", "has not the form Slot/[0-9]{1,64}")]
    [InlineData("Slot({|#0:\"Slot/\"|})", "Slot", "has not the form Slot/[0-9]{1,64}")]
    [InlineData("Slot({|#0:\"http:/Slot/1\"|})", "Slot", "has not the form Slot/[0-9]{1,64}")]
    [InlineData("IncomingReferral({|#0:\"ReferralRequest/000000070002\"|})", "IncomingReferral", "has not the form ReferralRequest/[0-9]{12}/_history/[1-9][0-9]{0,63}")]
    [InlineData("IncomingReferral({|#0:\"00000007000\"|}, 3)", "IncomingReferral", "has not the form [0-9]{12}")]
    [InlineData("IncomingReferral(\"000000070002\", {|#0:0|})", "IncomingReferral", "has not the form [1-9][0-9]{0,63}")]
    [InlineData("IncomingReferral(version: {|#0:-1|}, ubrn: \"000000070002\")", "IncomingReferral", "has not the form [1-9][0-9]{0,63}")]
    [InlineData("Service(id: {|#0:\"A70000\"|})", "Service", "has not the form [0-9]{1,64}")]
    [InlineData("Patient({|#0:\"9401130265\"|})", "Patient", "has a wrong check digit")]
    [InlineData("Patient({|#0:\"0000000000\"|})", "Patient", "has a wrong check digit")]
    [InlineData("Patient({|#0:\"940113026\"|})", "Patient", "has not the form [0-9]{10}")]
    [InlineData("Patient({|#0:\"940 113 0264\"|})", "Patient", "has not the form [0-9]{10}")]
    [InlineData("Comment({|#0:\"123456789012345678901\"|})", "Comment", "is longer than 20 characters")]
    [InlineData("Comment({|#0:null|}!)", "Comment", "is null, which counts as supplied")]
    [InlineData("Note({|#0:null|}!)", "Note", "is null, which counts as supplied")]
    public Task Given_a_text_that_does_not_fit_Then_the_message_says_why_and_does_not_show_it(string call, string field, string what) => Analysis.Of(
        Given.Method($"Deferral.Start().{call}.Build();"),
        Analysis.Result("ERS2004", DiagnosticSeverity.Error).WithMessage($"The value of '{field}' {what}. Give '{field}' a value that e-RS accepts."));

    [Theory]
    [InlineData("const string wrong = \"228340\";")]
    [InlineData("var wrong = \"228340\";")]
    [InlineData("string wrong = \"Slot/1\"; wrong = Number;")]
    [InlineData("var wrong = flag ? \"228340\" : \"Slot/x\";")]
    [InlineData("var wrong = Interpolated;")]
    [InlineData("var wrong = Fixed;")]
    public Task Given_a_local_that_holds_such_a_text_Then_it_is_found(string local) => Analysis.OfMethod(
        $$"""
        {{local}}
        Deferral.Start().Slot({|ERS2004:wrong|}).Build();
        """,
        Constants);

    [Theory]
    [InlineData("Number")]
    [InlineData("Program.Interpolated")]
    [InlineData("Fixed")]
    [InlineData("\"Slot\" + Number")]
    [InlineData("$\"Slot-{Number}\"")]
    [InlineData("\"Slo\" + \"t\"")]
    public Task Given_another_kind_of_constant_Then_it_is_found(string value) => Analysis.OfMethod(
        $$"""Deferral.Start().Slot({|ERS2004:{{value}}|}).Build();""",
        Constants);

    [Fact]
    public Task Given_one_arm_of_a_choice_Then_the_branch_is_named() => Analysis.Of(
        Given.Method("""Deferral.Start().Patient({|#0:flag ? "9401130264" : "9401130265"|}).Build();"""),
        Analysis.Result("ERS2004", DiagnosticSeverity.Error).WithMessage(
            "The value of 'Patient' has a wrong check digit, which is certain where 'flag' is false. Give 'Patient' a value that e-RS accepts."));

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_suggestion() => Analysis.Of(
        Given.Method("""Deferral.Start().Patient({|#0:"9401130265"|}).TryBuild(out _, out _);"""),
        Analysis.Result("ERS2004", DiagnosticSeverity.Info).WithArguments("Patient", "", "has a wrong check digit", ""));

    [Fact]
    public Task Given_several_fields_Then_each_is_found() => Analysis.OfMethod("""
        var b = Deferral.Start().Service({|ERS2004:"s"|}).Slot({|ERS2004:"s"|});
        b = b.Comment("x");
        b.Build();
        """);
}
