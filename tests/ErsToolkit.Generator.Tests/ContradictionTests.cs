using System.Linq;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Contradictions that one file alone cannot show, and statements that only look like one: an error must be certain.</summary>
public sealed class ContradictionTests
{
    private const string Codes = """
        <codes name="Reason" system="urn:example:reason"><code value="EARLY"/><code value="LATE"/></codes>
        """;

    private const string Why = """<field path="reason[].coding[]" name="Why" type="Reason" occurs="0..1"/>""";

    private const string Mine = """
        <type name="Thing" system="urn:example:thing" pattern="[0-9]+"><slip of="system" value="urn:example:thin"/></type>
        """;

    [Fact]
    public void A_neighbour_that_has_by_right_what_another_type_takes_for_a_slip_is_one()
    {
        SpecFile library = SpecTexts.Library("mine", Mine + """<type name="Thin" system="urn:example:thin" pattern="[0-9]+"/>""");
        SpecFile endpoint = SpecTexts.Endpoint(
            SpecTexts.Operation("""<slices path="participant[]" by="actor.identifier"><slice name="One" type="Thing"/><slice name="Two" type="Thin"/></slices>"""), "mine");

        SpecRun run = VerifiedRun.Of([.. Repository.Specs, library, endpoint]);

        Assert.Equal(["ERS1008"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Two_libraries_with_different_outcomes_of_one_breach_are_one()
    {
        SpecFile library = SpecTexts.Library("mine", """
            <outcomeCodes name="MyKey" system="urn:example:keys"><code value="GONE"/></outcomeCodes>
            <breach kind="missing" key="GONE"/>
            """);

        SpecRun run = VerifiedRun.Of([.. Repository.Specs, library, SpecTexts.Endpoint(SpecTexts.Operation(""), "mine")]);

        Assert.Equal(["ERS1008"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("""<field path="start" name="Start" type="instant"/><field path="end" name="End" type="instant"><after field="Start"/></field><field path="created" name="Created" type="instant"><after field="Start"/></field>""")]
    [InlineData(Why + """<field path="comment" name="Comment"><required when="Why = LATE" else="forbidden"/></field><field path="title" name="Title"><required when="Why = LATE" else="forbidden"/></field><setter name="Text" fields="Comment Title"/>""")]
    [InlineData(Why + """<field path="comment" name="Comment"><required when="Why = LATE" else="forbidden"/></field><field path="title" name="Title" occurs="0..1"/><setter name="Text" fields="Comment Title"/>""")]
    [InlineData(Why + """<field path="comment" name="Comment"><required when="Why = LATE"/></field><field path="title" name="Title"/><setter name="Text" fields="Comment Title"/>""")]
    [InlineData(Why + """<field path="note[].text" name="Text"><required when="Why = LATE" else="forbidden"/></field><field path="note[].title" name="Title" occurs="0..1"/>""")]
    [InlineData(Why + """<fixed path="meta.tag" value="x"/><field path="meta.text" name="Text"><required when="Why = LATE" else="forbidden"/></field>""")]
    [InlineData(Why + """<field path="comment" name="Comment"><required when="Why = LATE or Why = EARLY"/></field>""")]
    public void What_a_request_can_follow_is_none(string statements)
    {
        SpecRun run = SpecHarness.Run([.. Repository.Specs, SpecTexts.Endpoint(Codes + SpecTexts.Operation(statements + (statements.Contains("Why", System.StringComparison.Ordinal) ? "" : Why)))]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Theory]
    [InlineData("<operation name=\"Ask\" by=\"status\"><fixed path=\"resourceType\" value=\"Appointment\"/><fixed path=\"status\" value=\"booked\"/></operation>")]
    [InlineData("<operation name=\"Ask\" by=\"description\"><fixed path=\"resourceType\" value=\"Appointment\"/><fixed path=\"status\" value=\"proposed\"/><fixed path=\"description\" value=\"asked\"/></operation>")]
    public void Operations_that_something_tells_apart_are_none(string other) =>
        Assert.Empty(SpecHarness.Run([.. Repository.Specs, SpecTexts.Endpoint(SpecTexts.Operation("") + other)]).Diagnostics);

    [Fact]
    public void Slips_of_types_that_never_stand_together_are_none()
    {
        SpecFile library = SpecTexts.Library("mine", Mine + """<type name="Thin" system="urn:example:thin" pattern="[0-9]+"/>""");
        SpecFile endpoint = SpecTexts.Endpoint(
            SpecTexts.Operation("""
                <slices path="participant[]" by="actor.identifier"><slice name="One" type="Thing"/></slices>
                <slices path="performer[]" by="actor.identifier"><slice name="Two" type="Thin"/></slices>
                """), "mine");

        Assert.Empty(SpecHarness.Run([.. Repository.Specs, library, endpoint]).Diagnostics);
    }
}
