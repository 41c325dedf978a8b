using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>What statements mean where the specs of the package do not use them yet: a spec of a supplier's own may.</summary>
public sealed class SpecMeaningTests
{
    private const string Codes = """
        <codes name="Reason" system="urn:example:reason"><code value="EARLY"/><code value="LATE"/></codes>
        """;

    private const string Why = """<field path="code" name="Why" type="Reason" occurs="0..1"/>""";

    [Theory]
    [InlineData("""<field path="comment" name="Comment"><required when="Why = EARLY" else="forbidden"/></field>""", "\"comment\":\"x\"")]
    [InlineData("""<field path="note.text" name="Comment"><required when="Why = EARLY" else="forbidden"/></field>""", "\"note\":{\"text\":\"x\"}")]
    [InlineData("""<field path="note[].text" name="Comment"><required when="Why = EARLY" else="forbidden"/></field>""", "\"note\":[{\"text\":\"x\"}]")]
    [InlineData("""<field path="note{}.text" name="Comment"><required when="Why = EARLY" else="forbidden"/></field>""", "\"note\":{\"text\":\"x\"}")]
    [InlineData("""<field path="note{}.text" name="Comment"><required when="Why = EARLY" else="forbidden"/></field>""", "\"note\":[{\"text\":\"x\"}]")]
    [InlineData("""<field path="note[].text" name="Comment"><required when="Why = EARLY" else="forbidden"/></field><field path="note[].id" name="Other" type="id"><required when="Why = EARLY" else="forbidden"/></field>""", "\"note\":[{\"text\":\"x\",\"id\":\"y\"}]")]
    public void A_conditional_field_is_wanted_and_refused_wherever_it_stands(string field, string member)
    {
        Func<string, string> validate = Validator(SpecTexts.Endpoint(Codes + SpecTexts.Operation(Why + field)));

        Assert.Equal("", validate(Payload("EARLY", member)));
        Assert.StartsWith("MISSING_VALUE", validate(Payload("EARLY", "")), StringComparison.Ordinal);
        Assert.StartsWith("INAPPROPRIATE_VALUE", validate(Payload("LATE", member)), StringComparison.Ordinal);
        Assert.Equal("", validate(Payload("LATE", "")));

        static string Payload(string code, string member) =>
            $$"""{"resourceType":"Appointment","status":"proposed","code":{"system":"urn:example:reason","code":"{{code}}"}{{(member.Length > 0 ? "," : "")}}{{member}}}""";
    }

    [Fact]
    public void A_field_as_deep_as_a_path_may_be_is_checked_like_any_other()
    {
        string[] elements = [.. Enumerable.Range('a', 16).Select(letter => ((char)letter).ToString())];
        Func<string, string> validate = Validator(SpecTexts.Endpoint(SpecTexts.Operation($"""<field path="{string.Join('.', elements)}" name="Deep" type="string" max="3"/>""")));

        Assert.Equal("", validate(Payload("abc")));
        Assert.StartsWith("INVALID_VALUE Appointment." + string.Join('.', elements), validate(Payload("abcd")), StringComparison.Ordinal);
        Assert.StartsWith("MISSING_VALUE", validate("""{"resourceType":"Appointment","status":"proposed"}"""), StringComparison.Ordinal);

        string Payload(string text) => """{"resourceType":"Appointment","status":"proposed",""" + string.Concat(elements.Select(element => $"\"{element}\":{{"))[..^1] + $"\"{text}\"" + new string('}', elements.Length);
    }

    [Fact]
    public void An_array_that_should_be_absent_is_reported_once_and_not_read()
    {
        Func<string, string> validate = Validator(SpecTexts.Endpoint(SpecTexts.Operation("""<field path="slot[]" occurs="0..0"/>""")));

        Assert.Equal("", validate("""{"resourceType":"Appointment","status":"proposed"}"""));
        Assert.Equal("INAPPROPRIATE_VALUE Appointment.slot", validate("""{"resourceType":"Appointment","status":"proposed","slot":[{"reference":"Slot/1"},7]}"""));
    }

    [Fact]
    public void Fields_may_have_the_names_of_their_types()
    {
        SpecRun run = Run(SpecTexts.Endpoint(Codes + SpecTexts.Operation("""
            <field path="reason[].coding[]" name="Reason" type="Reason"/>
            <field path="slot[].reference" name="SlotReference" type="SlotReference"/>
            <field path="incomingReferral[].reference" name="ReferralReference" type="ReferralReference" occurs="0..1"/>
            <slices path="participant[]" by="actor.identifier"><slice name="ServiceId" type="ServiceId"/><slice name="NhsNumber" type="NhsNumber" occurs="0..1"/></slices>
            """)));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void An_operation_without_fields_compiles()
    {
        SpecRun run = Run(SpecTexts.Endpoint(SpecTexts.Operation("")));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Fact]
    public void An_object_takes_thirty_two_elements()
    {
        // The type of the resource and the status are the first of the elements.
        string fields = string.Concat(Enumerable.Range(0, 31).Select(index => $"""<field path="x{(char)('a' + (index / 26))}{(char)('a' + (index % 26))}" name="Field{index}" occurs="0..1"/>"""));

        SpecRun run = Run(SpecTexts.Endpoint(SpecTexts.Operation(fields)));

        Assert.Equal("ERS1013", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains("Field29 = 536870912", run.GeneratedSources["ErsToolkit.A900.SendDraft.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_thirty_second_field_is_one_too_many()
    {
        string fields = string.Concat(Enumerable.Range(0, 32).Select(index => $"""<field path="{(index < 20 ? "one" : "two")}.x{(char)('a' + (index / 26))}{(char)('a' + (index % 26))}" name="Field{index}" occurs="0..1"/>"""));

        SpecRun run = Run(SpecTexts.Endpoint(SpecTexts.Operation(fields)));

        Assert.Equal("ERS1013", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains("Field30 = 1073741824", run.GeneratedSources["ErsToolkit.A900.SendDraft.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_of_the_identifier_that_has_no_name_is_told_by_its_own_path()
    {
        SpecRun run = Run(SpecTexts.Endpoint(SpecTexts.Operation("""
            <field path="participantActorIdentifierSystem" name="Odd" occurs="0..1"/>
            <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/></slices>
            """)));

        Assert.StartsWith("'actor.identifier.system' cannot be used as a name", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hint_alone_in_its_element_compiles_and_hints()
    {
        Func<string, string> validate = Validator(SpecTexts.Endpoint(SpecTexts.Operation("""
            <slices path="participant[]" by="actor.identifier"><hint path="period.start">Leave it out.</hint><slice name="Service" type="ServiceId"/></slices>
            """)));

        const string Actor = "\"actor\":{\"identifier\":{\"system\":\"http://fhir.nhs.net/Id/ers-service\",\"value\":\"1\"}}";
        Assert.Equal("", validate("{\"resourceType\":\"Appointment\",\"status\":\"proposed\",\"participant\":[{" + Actor + "}]}"));
        Assert.Equal("UNEXPECTED_FIELD Appointment.participant[0].period.start", validate("{\"resourceType\":\"Appointment\",\"status\":\"proposed\",\"participant\":[{" + Actor + ",\"period\":{\"start\":\"2021\"}}]}"));
    }

    private static SpecRun Run(SpecFile spec) => SpecHarness.Run([.. Repository.Specs, spec], source: """
        internal static class Probe
        {
            internal static string Validate(string json)
            {
                string text = "";
                foreach (ErsToolkit.ValidationIssue issue in ErsToolkit.A900.ValidateSend(System.Text.Encoding.UTF8.GetBytes(json)).Issues)
                {
                    text += (text.Length > 0 ? "; " : "") + issue.Code + " " + issue.Path;
                }

                return text;
            }
        }
        """);

    private static Func<string, string> Validator(SpecFile spec)
    {
        SpecRun run = Run(spec);
        Assert.Empty(run.Diagnostics);
        return run.Load().GetType("Probe")!.GetMethod("Validate", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.CreateDelegate<Func<string, string>>();
    }
}
