using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>An edition that extends another is what its author would have written at length; what is wrong with it is told once, where it can be mended.</summary>
public sealed partial class ExtensionTests
{
    private static readonly SpecFile Extended = new("A900.v1.ers.xml", ExtensionCase.Extended);

    private static readonly SpecFile[] Libraries =
    [
        Repository.Specs.Single(spec => spec.Path == "ers-common.ers.xml"),
        SpecTexts.Library("more", """<type name="More" system="urn:example:more" pattern="[0-9]+"/>"""),
        new("A909.ers.xml", $"""
            <endpoint xmlns="{SpecTexts.Namespace}" id="A909" edition="v1" resource="Offer">
            <use spec="ers-common"/>
            <search name="Times" opens="Search"><parameter query="p" name="Page" type="integer" pages="true"/>
            <bundle resource="Offer" page="TimesPage" item="Time" items="Times"><read name="Start" path="start" type="instant"/><read name="End" path="end" type="instant"/></bundle></search>
            </endpoint>
            """),
    ];

    public static TheoryData<string> Overriding => new(ExtensionCase.Overriding.Select(one => one.Name));

    public static TheoryData<string> Removing => new(ExtensionCase.Removing.Select(one => one.Name));

    public static TheoryData<string> Adding => new(ExtensionCase.Adding.Select(one => one.Name));

    /// <summary>Every file in which an endpoint of its own has a problem.</summary>
    public static TheoryData<string> BrokenEditions => new(Repository.InvalidSpecs
        .Where(file => file.Text.Contains("<endpoint xmlns=\"" + SpecTexts.Namespace + "\" id=\"A900\" edition=\"v1\"", StringComparison.Ordinal) && !file.Text.Contains("extends=", StringComparison.Ordinal))
        .Select(file => file.Path));

    [Theory]
    [MemberData(nameof(Overriding))]
    public void What_is_overridden_is_as_if_it_had_been_said_so(string name) => AssertSameAsByItself(ExtensionCase.Overriding.Single(one => one.Name == name));

    [Theory]
    [MemberData(nameof(Removing))]
    public void What_is_taken_out_is_as_if_it_had_never_been_said(string name) => AssertSameAsByItself(ExtensionCase.Removing.Single(one => one.Name == name));

    [Theory]
    [MemberData(nameof(Adding))]
    public void What_is_added_comes_behind_what_is_there(string name) => AssertSameAsByItself(ExtensionCase.Adding.Single(one => one.Name == name));

    [Fact]
    public void All_that_can_be_taken_out_is_taken_out_by_a_case() =>
        Assert.Equal(SpecIdentity.Removable.Order(), ExtensionCase.Removing.SelectMany(one => Removed().Matches(one.Content)).Select(match => match.Groups[1].Value).Distinct().Order());

    [Fact]
    public void An_edition_that_says_nothing_is_the_other_under_its_own_name()
    {
        LinkedSpecs linked = Link("A900/v2", [Extended, new ExtensionCase("nothing", "").Extending]);

        Assert.Empty(linked.Problems);
        Assert.Equal(ModelOf("A900/v1", [Extended]) with { Edition = "v2" }, Assert.Single(linked.Endpoints));
    }

    [Fact]
    public void What_an_edition_says_of_its_source_another_does_not_inherit()
    {
        SpecNode whole = Whole("A900/v2", Extended, new ExtensionCase("a note", """<request note="As of v2."/>""").Extending);

        SpecNode[] all = [.. whole.AndAllBelow()];
        Assert.Equal(["As of v2."], all.Select(node => node["note"]).OfType<string>());
        Assert.All(["row", "table", "source", "deprecated"], name => Assert.DoesNotContain(all, node => node.Find(name) is not null));
        Assert.DoesNotContain(all, node => node.Name == "table");
        Assert.Contains(Read(Extended).Root!.AndAllBelow(), node => node["row"] is not null);
    }

    [Fact]
    public void An_edition_of_an_edition_inherits_from_both_in_any_order_of_files()
    {
        SpecFile second = Extending("A900", "v2", "A900/v1", """<operation name="Refuse"><field path="comment" max="100"/><remove field="id"/></operation>""");
        SpecFile third = Extending("A901", "v3", "A900/v2", """<operation name="Refuse"><field path="comment">Any remark.</field><field path="id" type="id" missing="warning"/></operation>""");
        string text = ExtensionCase.Extended
            .Replace("id=\"A900\" edition=\"v1\"", "id=\"A901\" edition=\"v3\"", StringComparison.Ordinal)
            .Replace("max=\"200\" sensitive=\"true\">A remark.", "max=\"100\" sensitive=\"true\">Any remark.", StringComparison.Ordinal)
            .Replace("<field path=\"id\" type=\"id\" occurs=\"0..1\"/>", "", StringComparison.Ordinal)
            .Replace("<setter", "<field path=\"id\" type=\"id\" missing=\"warning\"/><setter", StringComparison.Ordinal);
        EndpointModel byItself = ModelOf("A901/v3", [new("A909.ers.xml", text)]);

        Assert.All<SpecFile[]>([[Extended, second, third], [third, second, Extended], [second, third, Extended], [third, Extended, second]], files =>
            Assert.All<SpecFile[]>([files, [.. files.Select((file, index) => file with { Path = index + ".ers.xml" })]], named => Assert.Equal(byItself, ModelOf("A901/v3", named))));
    }

    /// <summary>The files stand beside an edition that extends them, and one that extends that.</summary>
    [Theory]
    [MemberData(nameof(BrokenEditions))]
    public void What_is_wrong_with_an_edition_is_not_told_again_of_those_that_extend_it(string file)
    {
        InvalidSpec broken = new(Repository.InvalidSpecs.Single(candidate => candidate.Path == file));
        SpecFile[] editions = [Extending("A902", "v2", "A900/v1", ""), Extending("A903", "v3", "A902/v2", "")];

        SpecRun run = SpecHarness.Run([.. Repository.Specs, broken.File, .. editions], broken.Chooses);

        Assert.Null(run.Exception);
        Assert.Equal(broken.Problems, run.Diagnostics.Select(InvalidSpec.Describe).Order());
        Assert.All(run.Diagnostics.Where(diagnostic => diagnostic.Location != Location.None), diagnostic => Assert.Equal(file, diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public void What_no_longer_fits_in_what_is_inherited_is_told_where_the_edition_changes_it()
    {
        SpecFile extending = Extending("A900", "v2", "A900/v1", """<operation name="Refuse"><remove field="end"/></operation>""");

        SpecProblem problem = Assert.Single(Link("A900/v2", [Extended, extending]).Problems);

        Assert.Equal("ERS1006", problem.Id);
        Assert.Equal((extending.Path, "end"), Place(problem, Extended, extending));
        Assert.Equal("Start End", Extended.Text.Substring(problem.Inherited!.Value.Start, problem.Inherited.Value.Length));
        Assert.EndsWith($"(it is inherited from {Extended.Path}, line {problem.Inherited.Value.Line + 1}, and wrong through what this edition changes).", problem.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_longer_fits_for_another_reason_is_told_at_the_extension()
    {
        SpecFile extending = Extending("A900", "v2", "A900/v1", """<operation name="Refuse"><field path="reason[].coding[]" name="Why"/></operation>""");
        SpecFile further = Extending("A900", "v3", "A900/v2", "");

        SpecProblem problem = Assert.Single(Link("A900/v3", [Extended, extending, further]).Problems);

        Assert.Equal((extending.Path, "A900/v1"), Place(problem, Extended, extending));
    }

    [Fact]
    public void What_overrides_is_told_where_it_overrides_and_what_it_leaves_is_generated()
    {
        SpecFile extending = Extending("A900", "v2", "A900/v1", """<operation name="Refuse"><field path="comment" max="none"/></operation>""");

        LinkedSpecs linked = Link("A900/v2", [Extended, extending]);

        SpecProblem problem = Assert.Single(linked.Problems);
        Assert.Equal("ERS1007", problem.Id);
        Assert.Equal((extending.Path, "none"), Place(problem, Extended, extending));
        Assert.Equal(["Accept", "Ask", "Refuse"], Assert.Single(linked.Endpoints).Operations.Select(operation => operation.Name));
    }

    [Fact]
    public void Editions_in_a_circle_are_told_each_and_those_that_extend_them_are_not()
    {
        SpecFile[] circle = [Extending("A900", "v2", "A900/v3", ""), Extending("A900", "v3", "A900/v4", ""), Extending("A900", "v4", "A900/v2", "")];
        SpecFile outside = Extending("A900", "v5", "A900/v2", "");

        LinkedSpecs linked = Link("A900/v5", [outside, .. circle]);

        Assert.Empty(linked.Endpoints);
        Assert.Equal(["ERS1006", "ERS1006", "ERS1006"], linked.Problems.Select(problem => problem.Id));
        Assert.Equal(circle.Select(file => file.Path), linked.Problems.Select(problem => problem.Span!.Value.Path).Order());
    }

    [Fact]
    public void Of_two_files_of_one_edition_the_first_is_extended_and_the_second_is_told()
    {
        SpecFile second = new("A900.v1.second.ers.xml", ExtensionCase.Extended.Replace("Answers an offer.", "Answers another.", StringComparison.Ordinal));

        LinkedSpecs linked = Link("A900/v2", [second, Extending("A900", "v2", "A900/v1", ""), Extended]);

        SpecProblem problem = Assert.Single(linked.Problems);
        Assert.Equal("ERS1004", problem.Id);
        Assert.Equal((second.Path, "A900"), Place(problem, second));
        Assert.Equal("Answers an offer.", Assert.Single(linked.Endpoints).Documentation);
    }

    [Fact]
    public void While_a_file_cannot_be_read_an_edition_that_may_extend_it_is_not_told()
    {
        SpecFile typed = Extended with { Text = ExtensionCase.Extended[..200] };

        Assert.Equal(["ERS1001"], Link("A900/v2", [typed, Extending("A900", "v2", "A900/v1", "")]).Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void The_rows_of_an_edition_are_those_of_its_own_tables()
    {
        SpecFile own = Extending("A900", "v2", "A900/v1", """<table name="catalogue" rows="1">The catalogue.</table><operation name="Refuse" table="catalogue"><field path="comment" row="1"/></operation>""");
        SpecFile other = Extending("A900", "v2", "A900/v1", """<operation name="Refuse"><field path="comment" row="fields:1"/></operation>""");

        Assert.Empty(Link("A900/v2", [Extended, own]).Problems);
        SpecProblem problem = Assert.Single(Link("A900/v2", [Extended, other]).Problems);
        Assert.Equal("ERS1006", problem.Id);
        Assert.Equal((other.Path, "fields"), Place(problem, Extended, other));
    }

    [Fact]
    public void What_a_project_s_own_edition_takes_out_of_a_resource_is_not_called_unused()
    {
        SpecFile extending = Extending("A900", "v2", "A900/v1", """<resource name="Held"><remove value="Note"/></resource>""") with { IsChosen = true };

        Assert.Empty(SpecHarness.Run([.. Libraries, Extended, extending]).Diagnostics);
    }

    private static void AssertSameAsByItself(ExtensionCase one)
    {
        LinkedSpecs linked = Link("A900/v2", [Extended, one.Extending]);

        Assert.Empty(linked.Problems);
        EndpointModel model = Assert.Single(linked.Endpoints);
        Assert.Equal(ModelOf("A900/v2", [one.ByItself]), model);
        Assert.NotEqual(ModelOf("A900/v1", [Extended]) with { Edition = "v2" }, model);
    }

    private static SpecFile Extending(string id, string edition, string extends, string content) =>
        new(id + "." + edition + ".ers.xml", $"""<endpoint xmlns="{SpecTexts.Namespace}" id="{id}" edition="{edition}" extends="{extends}">{content}</endpoint>""");

    /// <summary>Links an endpoint beside the one of whose search it speaks.</summary>
    private static LinkedSpecs Link(string id, IEnumerable<SpecFile> files)
    {
        LinkedSpecs linked = Linker.Link([.. Libraries.Concat(files).Select(Read)], Selection.Parse(id.Replace('/', '@') + "=|A909@v1=", "", "", ""), CancellationToken.None);
        return linked with { Endpoints = new(linked.Endpoints.Where(endpoint => endpoint.Id != "A909")) };
    }

    private static EndpointModel ModelOf(string id, IEnumerable<SpecFile> files)
    {
        LinkedSpecs linked = Link(id, files);
        Assert.Empty(linked.Problems);
        return Assert.Single(linked.Endpoints);
    }

    private static SpecNode Whole(string id, params SpecFile[] files)
    {
        List<SpecProblem> problems = [];
        SpecDocument[] documents = [.. files.Select(Read)];
        SpecNode? whole = new Extension(documents.ToDictionary(document => document.Root!["id"] + "/" + document.Root["edition"], document => new SpecScope(document, problems)), isIncomplete: false).Whole(id);
        Assert.Empty(problems);
        return whole!;
    }

    private static SpecDocument Read(SpecFile file) => SpecXml.Read(new SpecText(file.Path, file.Text, file.IsChosen, file.Namespace));

    /// <summary>The file in which a problem stands, and the text at which.</summary>
    private static (string Path, string Text) Place(SpecProblem problem, params SpecFile[] files)
    {
        SpecSpan span = problem.Span!.Value;
        return (span.Path, files.Single(file => file.Path == span.Path).Text.Substring(span.Start, span.Length));
    }

    [GeneratedRegex(@"<remove (\w+)=")]
    private static partial Regex Removed();
}
