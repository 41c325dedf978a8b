using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The guide for authors of specs: what it leaves out nobody finds, and what it shows must work.</summary>
public sealed partial class SpecGuideTests
{
    private static readonly string Guide = Repository.Text("spec/README.md");

    [Fact]
    public void The_guide_lists_every_element_with_its_attributes_and_no_other()
    {
        Dictionary<string, string[]> rows = Rows().Matches(Section("Elements")).ToDictionary(
            row => row.Groups[1].Value,
            row => Code().Matches(row.Groups[3].Value).Select(name => name.Groups[1].Value).Order().ToArray());

        Assert.Equal(SpecGrammar.ElementNames.Order(), rows.Keys.Order());
        Assert.All(rows, row => Assert.Equal(
            SpecGrammar.AttributesOf(row.Key).Select(name => SpecGrammar.MandatoryOf(row.Key).Contains(name) ? name + "!" : name).Order(),
            row.Value));
    }

    [Fact]
    public void The_guide_says_where_every_element_stands()
    {
        Dictionary<string, string[]> rows = Rows().Matches(Section("Elements")).ToDictionary(
            row => row.Groups[1].Value,
            row => Code().Matches(row.Groups[2].Value).Select(name => name.Groups[1].Value).Order().ToArray());

        Assert.All(rows, row => Assert.Equal(SpecGrammar.ElementNames.Where(parent => SpecGrammar.ChildrenOf(parent).Contains(row.Key)).Order(), row.Value));
    }

    [Fact]
    public void The_guide_lists_every_problem()
    {
        IEnumerable<string> ids = typeof(SpecDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(descriptor => descriptor.Id)
            .Append("ERS0004"); // which the package's targets tell

        Assert.Equal(ids.Order(), Id().Matches(Section("Problems")).Select(row => row.Groups[1].Value).Order());
    }

    [Fact]
    public void The_example_of_the_guide_is_generated_and_does_what_it_says()
    {
        string example = Example().Match(Guide).Groups[1].Value;
        string call = Call().Match(Guide).Groups[1].Value;

        SpecRun run = SpecHarness.Run(
            [.. Repository.Specs, new("example.ers.xml", example, IsChosen: true, "My.Endpoints")],
            source: $"using My.Endpoints; internal static class Probe {{ internal static byte[] Json() {{ return {call}; }} }}");

        Assert.Empty(run.Diagnostics);
        byte[] json = (byte[])run.Load().GetType("Probe")!.GetMethod("Json", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!;
        Assert.Equal(
            """
            {"resourceType":"Appointment","status":"cancelled","reason":[{"coding":[{"system":"https://example.org/reasons","code":"TOO_LATE"}]}],"participant":[{"actor":{"identifier":{"system":"http://fhir.nhs.net/Id/nhs-number","value":"9401130264"}},"status":"declined"}]}
            """,
            System.Text.Encoding.UTF8.GetString(json));
    }

    private static string Section(string title)
    {
        int start = Guide.IndexOf("## " + title, StringComparison.Ordinal);
        int end = Guide.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Guide[start..] : Guide[start..end];
    }

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]*) \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (ERS\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex(@"```xml\n(<endpoint .*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"and writes `([^`]+)`")]
    private static partial Regex Call();
}
