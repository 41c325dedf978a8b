using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2004;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>What is obvious is mended; an identifier is never made up.</summary>
public sealed class Forms
{
    private static Task Test(string statements, string fixedStatements) =>
        Fixing<ConstantMustFitItsFieldFix>.OfMethod(ConstantMustFitItsFieldFix.FormKey, statements, fixedStatements);

    [Theory]
    [InlineData("Slot", "\"228340\"", "\"Slot/228340\"")]
    [InlineData("Slot", "\" Slot/228340\"", "\"Slot/228340\"")]
    [InlineData("Slot", "\"slot/228340\"", "\"Slot/228340\"")]
    [InlineData("Slot", "\"/228340\"", "\"Slot/228340\"")]
    [InlineData("Slot", "@\"228340\"", "\"Slot/228340\"")]
    [InlineData("Patient", "\"940 113 0264\"", "\"9401130264\"")]
    [InlineData("Service", "\"70000 \"", "\"70000\"")]
    public Task Given_blanks_or_a_missing_beginning_Then_the_text_gets_its_form(string setter, string wrong, string right) => Test(
        $$"""Deferral.Start() /* a */ .{{setter}}(/* b */ {|ERS2004:{{wrong}}|} /* c */).Build(); // d""",
        $"""Deferral.Start() /* a */ .{setter}(/* b */ {right} /* c */).Build(); // d""");

    [Theory]
    [InlineData("Patient({|ERS2004:\"9401130265\"|})")]
    [InlineData("Patient({|ERS2004:\"940113026\"|})")]
    [InlineData("Slot({|ERS2004:\"Appointment/1\"|})")]
    [InlineData("Slot({|ERS2004:\"\"|})")]
    [InlineData("Slot({|ERS2004:Fixed|})")]
    [InlineData("Slot({|ERS2004:\"1\" + \"2\"|})")]
    [InlineData("Comment({|ERS2004:(string)null!|})")]
    [InlineData("Comment({|ERS2004:\"123456789012345678901\"|})")]
    [InlineData("IncomingReferral({|ERS2004:\"ReferralRequest/000000070002\"|})")]
    [InlineData("IncomingReferral(\"000000070002\", {|ERS2004:0|})")]
    public Task Given_anything_else_Then_none_is_offered(string call)
    {
        string program = Given.Method($"Deferral.Start().{call}.Build();", "private const string Fixed = \"1\";");
        return new Fixing<ConstantMustFitItsFieldFix>(ConstantMustFitItsFieldFix.FormKey, program, program).RunAsync();
    }

    [Fact]
    public Task Given_several_Then_all_are_mended_at_once() => Test(
        """
        Deferral.Start().Slot({|ERS2004:"1"|}).Patient({|ERS2004:"940 113 0264"|}).Build();
        Deferral.Start().Slot({|ERS2004:"2"|}).Build();
        """,
        """
        Deferral.Start().Slot("Slot/1").Patient("9401130264").Build();
        Deferral.Start().Slot("Slot/2").Build();
        """);
}
