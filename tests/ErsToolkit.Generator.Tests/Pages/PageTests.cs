using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Spec;
using Xunit;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>The pages beside the specs say what the specs say. To render them anew, run the tests once with <c>ERS_UPDATE_GOLDEN=1</c>.</summary>
public sealed class PageTests
{
    private static readonly SpecDocument[] Documents = [.. Repository.Specs.Select(spec => SpecXml.Read(new SpecText(spec.Path, spec.Text, IsChosen: false, Namespace: "")))];

    private static readonly Dictionary<string, SpecScope> ByEdition = Documents.Where(document => document.Root!.Name == "endpoint")
        .ToDictionary(document => document.Root!["id"] + "/" + document.Root["edition"], document => new SpecScope(document, []));

    public static TheoryData<string> Editions => [.. ByEdition.Keys];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Given_an_edition_its_page_is_what_the_specs_say_now(string edition)
    {
        string file = ByEdition[edition].Document.Path;
        SpecNode endpoint = new Extension(ByEdition, isIncomplete: false).Whole(edition)!;
        SpecNode[] libraries = [.. endpoint.ChildrenNamed("use").Select(use => Documents.Select(document => document.Root!).Single(root => root.Name == "library" && root["id"] == use["spec"]))];
        string? extended = endpoint["extends"] is string other ? ByEdition[other].Document.Path : null;

        Reviewed.Equal($"spec/{SpecPage.Stem(file)}.md", SpecPage.Render(file, endpoint, libraries, extended));
    }
}
