using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Names of an answer and of what it gives either compile or are reported where they are. If this broke, a project's own spec would fail in a file that its author cannot edit.</summary>
public sealed class AnswerNameTests
{
    [Theory]
    [InlineData("Of")]
    [InlineData("Describe")]
    [InlineData("Mismatches")]
    [InlineData("Next")]
    [InlineData("SettledAt")]
    [InlineData("Exception")]
    [InlineData("MayHaveArrived")]
    [InlineData("SendRequest")]
    [InlineData("SendOutcome")]
    [InlineData("A900")]
    [InlineData("Reason")]
    [InlineData("ReasonExtensions")]
    [InlineData("NhsNumber")]
    [InlineData("Patient")]
    public void An_answer_whose_name_has_another_meaning_is_reported(string name) =>
        Assert.Equal("ERS1010", Assert.Single(Run(name, "Patient", "Thing").Diagnostics).Id);

    [Theory]
    [InlineData("Answer", "Thing")]
    [InlineData("Exchange", "Thing")]
    [InlineData("Request", "Thing")]
    [InlineData("Patient", "Request")]
    [InlineData("Patient", "ReadAt")]
    [InlineData("Patient", "Told")]
    [InlineData("Patient", "IsOpen")]
    [InlineData("Patient", "Null")]
    public void A_field_or_resource_with_the_name_of_a_variable_compiles(string field, string resource)
    {
        SpecRun run = Run("Sent", field, resource);

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && diagnostic.Id != "CS1701");
    }

    private static SpecRun Run(string answer, string field, string resource) => SpecHarness.Run(
        [
            .. Repository.Specs,
            SpecTexts.Endpoint($"""
                <request method="POST" path="STU3/Appointment" content="application/fhir+json" success="201"/>
                <codes name="Reason" system="urn:example:reason"><code value="EARLY"/></codes>
                <resource name="{resource}"><value name="Id" type="ServiceId"/><value name="Kind" type="Reason"/></resource>
                <operation name="Send" by="status"><fixed path="resourceType" value="Appointment"/>
                  <fixed path="status" value="booked"/>
                  <field path="reason[].coding[]" name="Why2" type="Reason" occurs="0..1"/>
                  <slices path="participant[]" by="actor.identifier"><slice name="Service" type="ServiceId"/><slice name="{field}" type="NhsNumber"/></slices>
                  <answer name="{answer}" same="Why2 Service {field}" gives="{field}">
                    <reconcile given="{resource}" done="{resource}.Kind = EARLY" undone="not {resource}.Kind = EARLY"/>
                  </answer>
                </operation>
                <checks of="Send"><check identity="true" given="{resource}" that="Service = {resource}.Id" key="INVALID_VALUE" at="Service">Another.</check></checks>
                """),
        ],
        languageVersion: LanguageVersion.CSharp7_3);
}
