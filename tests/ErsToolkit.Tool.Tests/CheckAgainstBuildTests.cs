using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Output.Reports;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Tool.Tests;

/// <summary>What <c>ers check</c> says is what a build says: the generator, run by a compiler, is asked the same.</summary>
public sealed class CheckAgainstBuildTests
{
    public static TheoryData<string> Invalid => [.. Repository.InvalidSpecs.Select(file => file.Path)];

    public static TheoryData<string> OneMistake => [.. Mistakes.All.Select(mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_spec_is_told_as_in_a_build(string file) => SaysTheSame(Repository.InvalidSpecs.Single(spec => spec.Path == file));

    [Theory]
    [MemberData(nameof(OneMistake))]
    public void A_mistake_in_a_copied_spec_is_told_as_in_a_build(string name)
    {
        Mistake mistake = Mistakes.All.Single(one => one.Name == name);
        SpecFile copied = Repository.Specs.Single(spec => spec.Path == mistake.File);

        SaysTheSame(copied with { Text = copied.Text.Replace(mistake.From, mistake.To, System.StringComparison.Ordinal) });
    }

    [Fact]
    public void The_specs_of_the_package_have_no_problems() => Assert.Empty(Specs.OfPackage.Linked.Problems);

    [Fact]
    public void All_forms_of_the_report_tell_the_same_problems()
    {
        SpecFile[] files = [.. Repository.InvalidSpecs.Where(spec => spec.Path.StartsWith("ERS1008-", System.StringComparison.Ordinal)).Take(5)];
        Assert.All(files, file =>
        {
            string[] lines = Written(new TextReport(), file).TrimEnd('\n').Split('\n')[..^1];
            JsonElement json = JsonDocument.Parse(Written(new JsonReport(), file)).RootElement.GetProperty("problems");
            JsonElement sarif = JsonDocument.Parse(Written(new SarifReport(), file)).RootElement.GetProperty("runs")[0];

            Assert.Equal(lines, json.EnumerateArray().Select(problem => $"{problem.GetProperty("file")}({problem.GetProperty("line")},{problem.GetProperty("column")}): {problem.GetProperty("severity")} {problem.GetProperty("id")}: {problem.GetProperty("message")}"));
            Assert.Equal(lines, sarif.GetProperty("results").EnumerateArray().Select(result =>
            {
                JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                JsonElement region = place.GetProperty("region");
                JsonElement rule = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
                return $"{place.GetProperty("artifactLocation").GetProperty("uri")}({region.GetProperty("startLine")},{region.GetProperty("startColumn")}): {result.GetProperty("level")} {rule.GetProperty("id")}: {result.GetProperty("message").GetProperty("text")}";
            }));
        });
    }

    [Fact]
    public void A_problem_without_a_place_has_none_in_any_form()
    {
        // Two endpoints that generate a type of one name, which no single file is to blame for.
        SpecFile[] files = [.. new[] { "A900", "A901" }.Select(id => new SpecFile(id + ".ers.xml", $"""
            <endpoint xmlns="urn:ers-toolkit:spec:1" id="{id}" edition="v1" resource="Appointment">
              <use spec="ers-common"/>
              <operation name="Send" by="status"><fixed path="resourceType" value="Appointment"/><fixed path="status" value="booked"/></operation>
            </endpoint>
            """))];

        Assert.StartsWith("error ERS1010: ", Written(new TextReport(), files), System.StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(Written(new JsonReport(), files)).RootElement.GetProperty("problems")[0].TryGetProperty("file", out _));
        Assert.False(JsonDocument.Parse(Written(new SarifReport(), files)).RootElement.GetProperty("runs")[0].GetProperty("results")[0].TryGetProperty("locations", out _));
    }

    private static void SaysTheSame(SpecFile file)
    {
        IEnumerable<Diagnostic> built = SpecHarness.Run([.. Repository.Specs.Where(spec => spec.Path != file.Path), file with { IsChosen = true }]).Diagnostics;

        string[] said = Written(new TextReport(), file).TrimEnd('\n').Split('\n');

        Assert.Equal(built.Select(problem => problem.ToString()).Order(), said[..^1].Order());
    }

    private static string Written(ProblemReport report, params SpecFile[] files)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        report.Write(Specs.Link(files), writer);
        return writer.ToString();
    }
}
