using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Generator.Tests;
using ErsToolkit.Tool.Pages;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Xunit;

namespace ErsToolkit.Tool.Tests.Pages;

/// <summary>People sign off what a page says, so nothing of a spec is lost on the way, and nothing in it is taken for markup.</summary>
public sealed class PageTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly EndpointPage[] OfPackage = [.. EndpointPages.Of(Specs.OfPackage)];

    public static TheoryData<string> Stems => [.. OfPackage.Select(page => page.Stem)];

    [Theory]
    [MemberData(nameof(Stems))]
    public void The_page_beside_a_spec_is_what_the_spec_says_now(string stem) => Reviewed.Equal($"spec/{stem}.md", PageRenderer.Markdown(Page(stem)));

    [Theory]
    [MemberData(nameof(Stems))]
    public void Every_text_of_a_spec_is_on_both_pages(string stem)
    {
        SpecNode endpoint = Whole(stem);
        string[] texts = [.. endpoint.AndAllBelow().Where(node => node.Name != "table").SelectMany(node => new[] { node.Text, node["note"] ?? "" }).Where(text => text.Length > 0)];
        Assert.True(texts.Length > 20);

        string html = Html(Page(stem)).Value;
        Assert.All(texts, text => Assert.Contains(text, html, StringComparison.Ordinal));

        string markdown = Markdown.ToPlainText(PageRenderer.Markdown(Page(stem)), GitHub);
        Assert.All(texts, text => Assert.Contains(text, markdown, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Every_row_of_the_source_that_a_statement_names_is_beside_it(string stem)
    {
        string html = Html(Page(stem)).Value;

        // A prerequisite, a profile and a remainder have no cell for it.
        IEnumerable<string> rows = Whole(stem).AndAllBelow().Where(node => node.Name is not ("prerequisite" or "hint" or "profile" or "remainder" or "answer" or "reconcile" or "operation" or "search" or "bundle" or "only" or "hop" or "after" or "required" or "setter" or "from"))
            .SelectMany(node => (node["row"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(row => row.Contains(':', StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains(row.Replace(':', ' '), html, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void The_html_is_well_formed_and_its_links_lead_somewhere(string stem)
    {
        XElement html = Html(Page(stem));

        string[] ids = [.. html.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(html.Descendants("a").Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
        Assert.All(html.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.All(html.Descendants("table"), table => Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(table.Descendants("th").Count(), row.Elements("td").Count())));
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Each_row_of_a_markdown_table_has_the_cells_of_its_heading(string stem)
    {
        MarkdownDocument page = Markdown.Parse(PageRenderer.Markdown(Page(stem)), GitHub);

        var tables = page.Descendants<Markdig.Extensions.Tables.Table>().ToArray();
        Assert.Equal(Html(Page(stem)).Descendants("table").Count() - (Page(stem).Sources.IsEmpty ? 0 : 1), tables.Length);
        Assert.All(tables, table => Assert.Single(table.OfType<TableRow>().Select(row => row.Count).Distinct()));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & <b title='x'>bold</b>")]
    [InlineData("a | b || c \\| d")]
    [InlineData("`code` ``` and *stars* _lines_ __more__ ~~gone~~")]
    [InlineData("[link](https://example.org) ![picture](x.png) <https://example.org>")]
    [InlineData("{{ page.id }} {%- x -%} }}")]
    [InlineData("# heading - item 1. number > quote")]
    public void Text_of_a_spec_is_never_markup(string text)
    {
        string escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("'", "&apos;", StringComparison.Ordinal);
        EndpointPage page = Assert.Single(EndpointPages.Of(Specs.Link(new SpecFile("A900.ers.xml", $"""
            <endpoint xmlns="urn:ers-toolkit:spec:1" id="A900" edition="v1" resource="Appointment">{escaped}
              <use spec="ers-common"/>
              <operation name="Send" by="status">{escaped}
                <prerequisite>{escaped}</prerequisite>
                <fixed path="resourceType" value="Appointment"/>
                <fixed path="status" value='{escaped}' note='{escaped}'/>
                <field path="comment" name="Comment" occurs="0..1" note='{escaped}'>{escaped}</field>
              </operation>
              <outcomes of="Send"><outcome key="FORBIDDEN" found="by e-RS" next="Stop" note='{escaped}'>{escaped}</outcome></outcomes>
            </endpoint>
            """))));

        XElement html = Html(page);
        Assert.Single(html.Descendants("script"));
        Assert.Empty(html.Descendants("b"));
        Assert.Contains(html.Descendants("em"), note => note.Value == text);
        Assert.Contains(html.Descendants("code"), code => code.Value == $"\"{text}\"");

        MarkdownDocument markdown = Markdown.Parse(PageRenderer.Markdown(page), GitHub);
        Assert.DoesNotContain(markdown.Descendants<Markdig.Syntax.Inlines.HtmlInline>(), html => html.Tag is not ("<code>" or "</code>"));
        Assert.Empty(markdown.Descendants<HtmlBlock>());
        Assert.Empty(markdown.Descendants<Markdig.Syntax.Inlines.AutolinkInline>());
        Assert.All(markdown.Descendants<Markdig.Syntax.Inlines.LinkInline>(), link => Assert.EndsWith(".md", link.Url!.Replace(".ers.xml", ".md", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(markdown.Descendants<Markdig.Extensions.Tables.Table>(), table => Assert.Single(table.OfType<TableRow>().Select(row => row.Count).Distinct()));
        string plain = Markdown.ToPlainText(PageRenderer.Markdown(page), GitHub);
        Assert.Equal(9, plain.Split(text).Length - 1);
    }

    [Fact]
    public void The_legend_explains_every_next_step()
    {
        string html = Html(OfPackage[0]).Value;
        string markdown = PageRenderer.Markdown(OfPackage[0]);
        Assert.All(NextSteps.All, step =>
        {
            Assert.Contains(step + " ", html, StringComparison.Ordinal);
            Assert.Contains($"`{step}` ", markdown, StringComparison.Ordinal);
        });
    }

    private static EndpointPage Page(string stem) => OfPackage.Single(page => page.Stem == stem);

    private static XElement Html(EndpointPage page)
    {
        using var reader = XmlReader.Create(new System.IO.StringReader(PageRenderer.Html(page)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static SpecNode Whole(string stem)
    {
        var files = Specs.OfPackage.Documents.Where(document => document.Root!.Name == "endpoint").ToDictionary(document => document.Root!["id"] + "/" + document.Root["edition"], document => new SpecScope(document, []));
        return new Extension(files, isIncomplete: false).Whole(files.Single(file => file.Value.Document.Path == stem + ".ers.xml").Key)!;
    }
}
