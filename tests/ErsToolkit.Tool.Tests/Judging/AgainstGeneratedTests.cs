using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Judging;
using ErsToolkit.Tool.Pages;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Tool.Tests.Judging;

/// <summary>Two ways to judge a payload that share no code: the interpreted model, and what is generated from it.</summary>
public sealed class AgainstGeneratedTests(ITestOutputHelper output)
{
    private const int Payloads = 17_000;

    private static readonly GeneratedValidators OfPackage = new(Repository.Specs, "A015@v1=ErsToolkit.V1|A016@v1=ErsToolkit.V1");

    private static readonly GeneratedValidators OfCurrent = new(Repository.Specs, "A015@current=ErsToolkit.Current|A016@current=ErsToolkit.Current");

    [Theory]
    [InlineData("v1", "Book")]
    [InlineData("v1", "Defer")]
    [InlineData("current", "Book")]
    [InlineData("current", "Defer")]
    public void The_payloads_of_the_package_are_judged_the_same(string edition, string operation) =>
        AgreeOn(Specs.OfPackage, "A016", edition, operation, edition == "v1" ? OfPackage : OfCurrent);

    [Fact]
    public void The_payloads_of_a_new_spec_are_judged_the_same()
    {
        SpecFile[] files = [new("A099.ers.xml", PageRenderer.NewSpec("A099"), IsChosen: true), new("A099-common.ers.xml", PageRenderer.NewLibrary("A099"), IsChosen: true)];
        AgreeOn(Specs.Link(files), "A099", "v1", "Cancel", new GeneratedValidators([.. Repository.Specs, .. files]));
    }

    [Fact]
    public void The_payloads_of_a_spec_with_all_kinds_of_values_are_judged_the_same()
    {
        SpecFile[] files =
        [
            new("A900.ers.xml", """
                <endpoint xmlns="urn:ers-toolkit:spec:1" id="A900" edition="v1" resource="Task">
                  <use spec="ers-common"/>
                  <codes name="Priority"><code value="routine">-</code><code value="urgent">-</code></codes>
                  <operation name="Send" by="status">
                    <fixed path="resourceType" value="Task"/>
                    <fixed path="status" value="draft"/>
                    <fixed path="input.valueInteger" type="integer" value="5"/>
                    <fixed path="input.valueBoolean" type="boolean" value="true" missing="warning"/>
                    <fixed path="input.valueDecimal" type="decimal" value="1.5"/>
                    <field path="priority" name="Priority" type="Priority"/>
                    <field path="flag" name="Flag" type="boolean" occurs="0..1"/>
                    <field path="count" name="Count" type="integer" min="1" max="20"/>
                    <field path="share" name="Share" type="decimal" min="0" max="100" occurs="0..1"/>
                    <field path="born" name="Born" type="date" missing="warning"/>
                    <field path="definitionUri" name="Definition" type="uri" occurs="0..1"/>
                    <field path="authoredOn" name="Authored" type="dateTime" occurs="0..1"/>
                    <field path="executionPeriod.start" name="Start" type="instant"/>
                    <field path="executionPeriod.end" name="End" type="instant" occurs="0..1"><after field="Start"/></field>
                    <field path="note[].text" name="Note" max="10" occurs="0..1"/>
                    <field path="owner{}.reference" name="Owner" type="SlotReference"><required when="Priority = urgent" else="forbidden"/></field>
                  </operation>
                </endpoint>
                """.Replace("Priority = urgent", "Priority = 'urgent'", StringComparison.Ordinal), IsChosen: true),
        ];
        AgreeOn(Specs.Link(files), "A900", "v1", "Send", new GeneratedValidators([.. Repository.Specs, .. files]));
    }

    private void AgreeOn(SpecSet specs, string endpoint, string edition, string operation, GeneratedValidators generated)
    {
        Assert.Empty(specs.Linked.Problems);
        EndpointModel model = specs.Linked.Endpoints.Single(one => one.Id == endpoint && one.Edition == edition);
        BodyModel body = model.Operations.Single(one => one.Name == operation);
        GeneratedValidators.Validator validate = generated.Of(endpoint, operation);
        var changes = new PayloadChanges(model, body);
        Assert.DoesNotContain(PayloadJudge.Judge(model, body, Utf8(SamplePayload.Of(body))), finding => finding.IsError);
        int clean = 0;
        int findings = 0;
        changes.Payloads.Sample(
            text =>
            {
                byte[] payload = Encoding.UTF8.GetBytes(text);
                ValidationResult result = validate(payload);
                IReadOnlyList<Finding> judged = PayloadJudge.Judge(model, body, payload);
                Assert.Equal(
                    result.Issues.Select(issue => $"{issue.Severity} {issue.Code} {issue.Path} {Place(issue.Path, issue.Line, issue.Column)}").Order(StringComparer.Ordinal),
                    judged.Select(finding => $"{(finding.IsError ? Severity.Error : Severity.Warning)} {finding.Key} {finding.Path} {Place(finding.Path, finding.Line, finding.Column)}").Order(StringComparer.Ordinal));
                clean += judged.Count == 0 ? 1 : 0;
                findings += judged.Count;
            },
            iter: Payloads,
            threads: 1);
        output.WriteLine($"{Payloads} payloads, {clean} without findings, {findings} findings");
        Assert.True(clean > Payloads / 20 && findings > Payloads / 2);
    }

    /// <summary>Where a text that is not JSON at all breaks, each may see in its own way.</summary>
    private static string Place(string path, int line, int column) => path.Contains('.', StringComparison.Ordinal) ? $"({line},{column})" : "";

    private static byte[] Utf8(JsonNode payload) => Encoding.UTF8.GetBytes(payload.ToJsonString());
}
