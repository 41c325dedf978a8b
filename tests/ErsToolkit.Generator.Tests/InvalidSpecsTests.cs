using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>What an author of a spec gets told: without it a mistake in a spec is an hour of search.</summary>
public sealed class InvalidSpecsTests
{
    public static TheoryData<string> Files => new(Repository.InvalidSpecs.Select(file => file.Path));

    public static TheoryData<string> Ids => new(Descriptors().Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_invalid_spec_raises_what_it_states_and_nothing_else(string file)
    {
        InvalidSpec spec = Find(file);

        SpecRun run = Run(spec);

        InvalidSpec[] files = [spec, .. Beside(spec)];
        Assert.All(files, one => Assert.NotEmpty(one.Problems));
        Assert.Equal(
            files.SelectMany(one => one.Problems.Select(problem => (one.File.Path, problem))).Order(),
            run.Diagnostics.Select(diagnostic => (diagnostic.Location == Location.None ? file : diagnostic.Location.GetLineSpan().Path, InvalidSpec.Describe(diagnostic))).Order());
        Assert.All(run.Diagnostics.Where(diagnostic => diagnostic.Location != Location.None), diagnostic =>
            AssertSpansAgree(files.Single(one => one.File.Path == diagnostic.Location.GetLineSpan().Path).File.Text, diagnostic.Location));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_right_in_an_invalid_spec_is_generated_and_compiles(string file)
    {
        InvalidSpec spec = Find(file);

        SpecRun run = Run(spec);

        if (spec.Generates == "nothing")
        {
            Assert.Empty(run.GeneratedSources);
        }
        else
        {
            Assert.Contains(spec.Generates + ".g.cs", run.GeneratedSources.Keys);
        }

        Assert.Empty(run.CompilerDiagnostics());
    }

    [Theory]
    [InlineData("mine.xml")]
    [InlineData("A016.ers.xml.bak")]
    public void A_chosen_spec_file_with_another_name_is_reported(string name)
    {
        SpecFile file = Repository.Specs.Single(spec => spec.Path == "A016.ers.xml") with { Path = name, IsChosen = true };

        SpecRun run = SpecHarness.Run([file], "");

        Diagnostic problem = Assert.Single(run.Diagnostics);
        Assert.Equal("ERS1001 at 1:1", InvalidSpec.Describe(problem));
        Assert.Contains("Its name does not end in '.ers.xml'", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.GeneratedSources);
    }

    [Theory]
    [InlineData("ERS1002-misspelt-element.ers.xml", "'feild' does not belong in 'operation'. Remove it, or write 'field' if that is what it should be.")]
    [InlineData("ERS1007-request-with-a-placeholder.ers.xml", "'STU3/Appointment/{id}' is not a valid value for 'path'. Write a path without placeholders, because nothing fills them.")]
    [InlineData("ERS1008-get-with-a-body.ers.xml", "The specification contradicts itself: a GET carries no body, and the operation 'Send' is one. Use another method, or a 'search' in the place of the operation.")]
    public void What_is_wrong_is_said_with_what_to_do(string file, string message) =>
        Assert.Equal(message, Assert.Single(Run(Find(file)).Diagnostics).GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_problem_has_two_invalid_specs_or_more(string id) =>
        Assert.True(Repository.InvalidSpecs.Count(file => file.Path.StartsWith(id, StringComparison.Ordinal) && new InvalidSpec(file).Problems.Any(problem => problem.StartsWith(id, StringComparison.Ordinal))) >= 2);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_message_says_what_is_wrong_and_then_what_to_do(string file)
    {
        SpecRun run = Run(Find(file));

        Assert.All(run.Diagnostics, diagnostic => Assert.Matches(@"^\S.*\. [A-Z].*[^.]\.$", diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_spec_that_is_too_long_is_one_problem_at_its_start()
    {
        var file = new SpecFile("long.ers.xml", "<library xmlns=\"" + SpecGrammar.Namespace + "\" id=\"long\">" + new string(' ', 1024 * 1024) + "</library>", IsChosen: true);

        SpecRun run = SpecHarness.Run([file]);

        Assert.Equal(["ERS1001 at 1:1"], run.Diagnostics.Select(InvalidSpec.Describe));
    }

    [Fact]
    public void An_endpoint_that_no_file_defines_is_a_problem_of_the_project()
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, "A999@v1=");

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("ERS0002", diagnostic.Id);
        Assert.Contains("A999/v1", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void A_project_that_chooses_nothing_although_it_refers_to_the_package_is_told_what_to_write()
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, unchosen: "true");

        Diagnostic remark = Assert.Single(run.Diagnostics);
        Assert.Equal(("ERS0002", DiagnosticSeverity.Info), (remark.Id, remark.Severity));
        Assert.Contains("<ErsEndpoint Include=\"A016\" Edition=\"current\" />", remark.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.GeneratedSources);
        Assert.Empty(SpecHarness.Run(Repository.Specs).Diagnostics);
    }

    [Theory]
    [InlineData("A016@v1=|A016@v1=ErsToolkit", new string[0])]
    [InlineData("A016@v1=One|A016@v1=Two", new string[0])]
    [InlineData("A016@v1=One|A016@v1=ONE", new[] { "ERS1010" })]
    [InlineData("A016@v1=One|A016@v2=One", new[] { "ERS0003" })]
    [InlineData("A016@v1=One|A016@v2=Two", new string[0])]
    [InlineData("A016@v1=No Namespace", new[] { "ERS1010" })]
    [InlineData("A016@v1=class", new[] { "ERS1010" })]
    public void What_is_chosen_twice_is_generated_once_or_is_a_clash(string endpoints, string[] problems)
    {
        SpecFile spec = Repository.Specs.Single(file => file.Path == "A016.ers.xml");
        SpecFile[] specs = [.. Repository.Specs, new("A016-v2.ers.xml", spec.Text.Replace("edition=\"v1\" deprecated=\"A016/current\"", "edition=\"v2\"", StringComparison.Ordinal))];

        SpecRun run = SpecHarness.Run(specs, endpoints);

        Assert.Null(run.Exception);
        Assert.Equal(problems, run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(run.CompilerDiagnostics());
    }

    internal static void AssertSpansAgree(string text, Location location)
    {
        SourceText source = SourceText.From(text);
        Assert.InRange(location.SourceSpan.End, 0, text.Length);
        LinePositionSpan lines = source.Lines.GetLinePositionSpan(location.SourceSpan);
        Assert.Equal(lines, location.GetLineSpan().Span);
    }

    /// <summary>The files that a project has to have too, so that there is a problem at all.</summary>
    private static IEnumerable<InvalidSpec> Beside(InvalidSpec spec) => spec.Beside.Length == 0 ? [] : [Find(spec.Beside)];

    private static InvalidSpec Find(string file) => new(Repository.InvalidSpecs.Single(candidate => candidate.Path == file));

    /// <summary>Several tests look at the run of a file; what must hold of any run is verified once.</summary>
    private static SpecRun Run(InvalidSpec spec) => Runs.GetOrAdd(spec.File.Path, _ => new Lazy<SpecRun>(() => VerifiedRun.Of([.. Repository.Specs, spec.File, .. Beside(spec).Select(other => other.File)], spec.Chooses))).Value;

    private static readonly ConcurrentDictionary<string, Lazy<SpecRun>> Runs = new();

    public static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(SpecDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
}
