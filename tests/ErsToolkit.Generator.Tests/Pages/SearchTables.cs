using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>Renders what a search is sent with, what is read of its answer, and how it is refused.</summary>
internal static class SearchTables
{
    public static void Render(Markdown page, SpecNode endpoint, SpecNode search)
    {
        string name = search["name"]!;
        page.Heading(2, name)
            .Paragraph(SpecPage.Say(search))
            .Paragraph("Before it makes sense:")
            .List(search.ChildrenNamed("prerequisite").Select(SpecPage.Say))
            .Heading(3, name + ": parameters, in the order in which they are sent")
            .Table(
                ["parameter", "in", "builder", "occurs", "value", "what it is"],
                search.ChildrenNamed("parameter").Select(parameter => new[]
                {
                    Markdown.Code(parameter["query"] ?? parameter["header"]),
                    parameter["query"] is null ? "header" : "query",
                    Markdown.Code(parameter["name"]),
                    parameter["occurs"] ?? "1..1",
                    Value(parameter),
                    SpecPage.Say(parameter),
                }));
        foreach (SpecNode bundle in search.ChildrenNamed("bundle"))
        {
            Answer(page, name, bundle);
        }

        foreach (SpecNode outcomes in endpoint.ChildrenNamed("outcomes").Where(block => block["of"] == name))
        {
            OperationTables.Outcomes(page, name, outcomes);
        }
    }

    private static void Answer(Markdown page, string name, SpecNode bundle) => page
        .Heading(3, name + ": the answer")
        .Paragraph(SpecPage.Say(bundle))
        .Paragraph($"A Bundle, read as a {Markdown.Code(bundle["page"])} with a list {Markdown.Code(bundle["items"])} of the resources of the type {bundle["resource"]}, each a {Markdown.Code(bundle["item"])}.")
        .List(bundle.ChildrenNamed("only").Select(only => $"Only those are listed whose {Markdown.Code(only["path"])} is {Markdown.Code(only["value"])}.")
            .Concat(bundle.ChildrenNamed("hop").Select(hop => $"{Markdown.Code(hop["path"])} refers to a {hop["to"]} in the Bundle.")))
        .Table(
            ["value", "element", "of", "type", "occurs", "rules", "what it is"],
            bundle.ChildrenNamed("read").Select(read => new[]
            {
                read["name"]!,
                Markdown.Code(read["path"]),
                read["of"] is null ? read["over"] ?? bundle["resource"]! : "the search",
                read["type"] ?? "",
                read["occurs"] ?? "1..1",
                string.Join("; ", new[] { read["equals"] is string field ? "the same as the search's " + field : null, read["after"] is string other ? "after " + other : null }.OfType<string>()),
                SpecPage.Say(read),
            }));

    private static string Value(SpecNode parameter) =>
        parameter["value"] is string value ? "exactly " + Markdown.Code(value)
        : (parameter["type"] ?? "string") + (parameter["min"] is string min ? " from " + min : "") + (parameter["max"] is string max ? " to " + max : "") + (parameter["pages"] is null ? "" : ", which numbers the pages");
}
