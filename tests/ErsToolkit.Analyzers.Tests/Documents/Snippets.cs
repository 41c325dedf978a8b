using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Rules;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Documents;

/// <summary>What is copied from a page is what is sent to e-RS, so it compiles, and breaks no rule but those that it says it breaks.</summary>
public sealed class Snippets
{
    private const string FirstPage = "README.md";

    private const string PackagePage = "runtime/ErsToolkit/README.md";

    private const string ClientPage = "runtime/ErsToolkit.Http/README.md";

    private const string Guides = "runtime/docs";

    private const string SimulatorPage = "samples/ErsSimulator/README.md";

    private static readonly IReadOnlyList<Snippet> All =
    [
        .. new[] { FirstPage, PackagePage, ClientPage }
            .Concat(PagesIn(Guides))
            .Concat(PagesIn("analyzers/rules"))
            .Concat(Directory.GetDirectories(Path.Combine(Repository.Root, "samples")).SelectMany(path => PagesIn("samples/" + Path.GetFileName(path))))
            .SelectMany(Snippet.In),
    ];

    public static TheoryData<string> Places => [.. All.Select(snippet => snippet.ToString())];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Given_a_snippet_Then_it_compiles_and_breaks_the_rules_that_it_names(string place)
    {
        Snippet snippet = All.Single(s => s.ToString() == place);
        string rule = Path.GetFileNameWithoutExtension(snippet.Page);
        CSharpCompilation project = GeneratedApi.Of(ShowsCurrent(snippet.Page) ? "current" : "v1");
        SyntaxTree file = CSharpSyntaxTree.ParseText(snippet.Wrap(), path: "Snippet.cs");
        Compilation compilation = project
            .AddSyntaxTrees(file, CSharpSyntaxTree.ParseText(Snippet.Surroundings))
            .AddReferences(Libraries.Web)
            .AddReferences(snippet.Page == SimulatorPage ? [MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "ErsSimulator.dll"))] : [])
            .WithOptions(project.Options.WithNullableContextOptions(NullableContextOptions.Enable).WithSpecificDiagnosticOptions([new(rule, ReportDiagnostic.Warn)]));
        ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Error, file);
        var reports = await ProjectAnalysis.RunAsync(compilation, file);
        Assert.Equal(snippet.Named.Order(), reports.Select(report => report.Id).Distinct().Order());
    }

    [Fact]
    public void What_a_page_calls_bad_breaks_the_rule_of_the_page_and_what_it_calls_good_breaks_none()
    {
        var pages = All.Where(snippet => snippet.Page.StartsWith("analyzers/", StringComparison.Ordinal)).GroupBy(snippet => Path.GetFileNameWithoutExtension(snippet.Page)).ToList();
        Assert.Equal(ShippedRules.Descriptors.Select(descriptor => descriptor.Id), pages.Select(page => page.Key));
        Assert.All(pages, page =>
        {
            Assert.All(page.Where(snippet => snippet.Heading == "Bad"), snippet => Assert.Equal([page.Key], snippet.Named));
            Assert.All(page.Where(snippet => snippet.Heading == "Good"), snippet => Assert.Empty(snippet.Named));
        });
    }

    /// <summary>Whether a page shows the edition that new integrations must use.</summary>
    private static bool ShowsCurrent(string page) => page is FirstPage or PackagePage or ClientPage or SimulatorPage
        || page.StartsWith(Guides + "/", StringComparison.Ordinal);

    private static IEnumerable<string> PagesIn(string folder)
    {
        string path = Path.Combine(Repository.Root, folder);
        return Directory.GetFiles(path, "*.md").Select(file => folder + "/" + Path.GetFileName(file)).Order(StringComparer.Ordinal);
    }
}
