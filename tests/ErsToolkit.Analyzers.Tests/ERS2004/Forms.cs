using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS2004;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2004;

/// <summary>A text is given its form only where it is clear what is meant: an identifier that is made up belongs to somebody else.</summary>
public sealed class Forms
{
    private static Task Test(string statements, string fixedStatements, string members = "") =>
        Fixing<ConstantMustFitItsFieldFix>.OfMethod(ConstantMustFitItsFieldFix.FormKey, statements, fixedStatements, members);

    [Theory]
    [InlineData("Slot", "228340", "Slot/228340")]
    [InlineData("Slot", "/228340", "Slot/228340")]
    [InlineData("Slot", " Slot / 228340 ", "Slot/228340")]
    [InlineData("Slot", "slot/228340", "Slot/228340")]
    [InlineData("Slot", "/Slot/228340", "Slot/228340")]
    [InlineData("Patient", "940 113 0264", "9401130264")]
    [InlineData("Service", "70 000", "70000")]
    [InlineData("IncomingReferral", "000000070002/_history/3", "ReferralRequest/000000070002/_history/3")]
    public Task Given_blanks_or_a_missing_beginning_Then_the_text_gets_its_form(string field, string text, string formed) => Test(
        $$"""Deferral.Start().{{field}}({|ERS2004:"{{text}}"|}).Build();""",
        $"""Deferral.Start().{field}("{formed}").Build();""");

    [Fact]
    public Task Given_a_part_of_a_reference_Then_it_gets_its_own_form() => Test(
        """Deferral.Start().IncomingReferral(version: 3, ubrn: {|ERS2004:"0000 0007 0002"|}).Build();""",
        """Deferral.Start().IncomingReferral(version: 3, ubrn: "000000070002").Build();""");

    [Fact]
    public Task Given_comments_and_several_mistakes_Then_only_the_texts_change() => Test(
        """
        Deferral.Start()
            .Slot(/* tried */ {|ERS2004:"228340"|}) // the slot
            // whose
            .Patient({|ERS2004:"940 113 0264"|})
            .Build();
        """,
        """
        Deferral.Start()
            .Slot(/* tried */ "Slot/228340") // the slot
            // whose
            .Patient("9401130264")
            .Build();
        """);

    [Theory]
    [InlineData("Patient", "\"9401130265\"")]
    [InlineData("Patient", "\"9401130\"")]
    [InlineData("Slot", "\"Schedule/228340\"")]
    [InlineData("Slot", "\"\"")]
    [InlineData("IncomingReferral", "\"000000070002\"")]
    [InlineData("Comment", "\"123456789012345678901\"")]
    [InlineData("Slot", "Number")]
    [InlineData("Slot", "flag ? \"228340\" : \"1\"")]
    public Task Given_a_text_whose_meaning_is_not_clear_Then_none_is_offered(string field, string value)
    {
        string statements = $$"""Deferral.Start().{{field}}({|ERS2004:{{value}}|}).Build();""";
        return Test(statements, statements, "private const string Number = \"228340\";");
    }
}
