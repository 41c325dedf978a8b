using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;
using Xunit;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>The pages beside the specs say what the specs say. To render them anew, run the tests once with <c>ERS_UPDATE_GOLDEN=1</c>.</summary>
public sealed class PageTests
{
    private static readonly Dictionary<string, SpecNode> Roots = Repository.Specs.ToDictionary(spec => spec.Path, spec => SpecXml.Read(new SpecText(spec.Path, spec.Text, IsChosen: false, Namespace: "")).Root!);

    public static TheoryData<string> Endpoints => [.. Roots.Where(pair => pair.Value.Name == "endpoint").Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Given_an_endpoint_its_page_is_what_the_spec_says_now(string file)
    {
        SpecNode endpoint = Roots[file];
        SpecNode[] libraries = [.. endpoint.ChildrenNamed("use").Select(use => Roots.Values.Single(root => root.Name == "library" && root["id"] == use["spec"]))];

        Reviewed.Equal($"spec/{SpecPage.Stem(file)}.md", SpecPage.Render(file, endpoint, libraries));
    }
}
