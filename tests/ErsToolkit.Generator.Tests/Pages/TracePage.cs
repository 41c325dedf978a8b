using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Generator.Tests.Acceptance;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>Renders what comes of each row of an endpoint's source, and what each statement of its specs is for.</summary>
internal static class TracePage
{
    private const string PurelyDocumentation = "documentation";

    public static string Render(SpecNode endpoint, IReadOnlyList<StatementEffect> effects)
    {
        var page = new Markdown();
        Dictionary<string, int> rank = effects.SelectMany(effect => effect.Cases).CountBy(name => name).ToDictionary();
        int rows = endpoint.ChildrenNamed("table").Sum(Rows);
        page.Heading(1, $"{endpoint["id"]}, edition {endpoint["edition"]}: from the source to the tests")
            .Paragraph("Made by the tests, which fail where it is not what they find now ([how](README.md)). A name in quotes is a case of `AcceptanceTests`. To find out what a statement does, the specs are generated again without it, compiled, and all cases run: what is generated of a row is what then differs, and a test of a row is a case whose verdict is then another. Where nothing is generated without a statement, because others refer to it, or nothing is right any more, it is made to say something else.")
            .Paragraph((rows > 0 ? FormattableString.Invariant($"The source has {rows} rows. ") : "") + FormattableString.Invariant($"{effects.Count(effect => !effect.Variant.IsDocumentation)} statements of the specs were taken out in turn, and each was missed; {effects.Count(effect => effect.Variant.IsDocumentation)} more are documentation."));
        if (rows > 0)
        {
            page.Heading(2, "Rows");
        }

        foreach (SpecNode table in endpoint.ChildrenNamed("table"))
        {
            page.Heading(3, table["name"]!)
                .Paragraph(Markdown.Plain(table.Text))
                .Table(["row", "statement", "what is generated", "test"], Enumerable.Range(1, Rows(table)).SelectMany(number => Carriers(table["name"]!, number, effects, rank)));
        }

        page.Heading(2, "Statements");
        foreach (IGrouping<string, StatementEffect> file in effects.GroupBy(effect => effect.Variant.File))
        {
            page.Heading(3, file.Key)
                .Table(["in", "without", "differs"], file.Where(effect => !effect.Variant.IsDocumentation).Select(effect => new[] { effect.Variant.Place, Markdown.Code(effect.Variant.Statement), effect.Evidence(rank) }));
        }

        return page.ToString();
    }

    /// <summary>The name of the page's file.</summary>
    public static string FileOf(string spec) => $"spec/{spec.Replace(".ers.xml", "", StringComparison.Ordinal)}.trace.md";

    private static int Rows(SpecNode table) => int.Parse(table["rows"]!, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Carriers(string table, int number, IReadOnlyList<StatementEffect> effects, Dictionary<string, int> rank)
    {
        string row = FormattableString.Invariant($"{number}");
        foreach (StatementEffect effect in effects.Where(effect => effect.Variant.Rows.Contains($"{table}:{number}")))
        {
            yield return
            [
                row,
                string.Join(", ", new[] { effect.Variant.File, effect.Variant.Place }.Where(part => part.Length > 0)) + ": " + Markdown.Code(effect.Variant.Statement),
                effect.Variant.IsDocumentation ? PurelyDocumentation : effect.Generated,
                effect.Variant.IsDocumentation ? "" : effect.Evidence(rank),
            ];
            row = "";
        }
    }
}
