using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>Renders which refusals permit which request, as a diagram and a table.</summary>
internal static class FlowTables
{
    public static void Render(Markdown page, SpecNode endpoint)
    {
        foreach (SpecNode flows in endpoint.ChildrenNamed("flows"))
        {
            page.Heading(2, $"When {flows["to"]} is permitted")
                .Paragraph("Nothing else permits it. A dotted line is an outcome of which the source does not say; no ground is handed out for it.")
                .Diagram(string.Join("\n", Diagram(flows)))
                .Table(
                    ["after", "that ended with", "where", $"the only {flows["by"]}", "carried over", "what happened"],
                    flows.ChildrenNamed("flow").Select(flow => new[] { flow["after"]!, Markdown.Code(flow["outcome"]), Conditions(flow), Markdown.Code(flow["reason"]), SpecPage.Listed(flow["carries"]), SpecPage.Say(flow) })
                        .Concat(flows.ChildrenNamed("unstated").Select(flow => new[] { flow["after"]!, Markdown.Code(flow["outcome"]), "", "unstated", "", SpecPage.Say(flow) })))
                .List(flows.ChildrenNamed("remainder").Select(remainder => $"{Markdown.Code(remainder["name"])} sets the rest of {remainder["field"]}: {Markdown.Plain(remainder.Text)}"));
        }
    }

    /// <summary>What makes the answer to another endpoint's search a proof; empty for a flow that starts from no search.</summary>
    private static string Conditions(SpecNode flow) => flow["of"] is not string other ? "" : string.Join("; ", new[]
    {
        $"the first page of a search of {other} is empty and the last",
        flow["within"] is string within ? $"it is no older than {SpecPage.Duration(within)}" : "",
        flow["without"] is string without ? $"the search has no {SpecPage.Listed(without)}" : "",
        flow["same"] is string same ? $"it has the same {SpecPage.Listed(same)} as the {flow["given"]}" : "",
    }.Where(condition => condition.Length > 0));

    private static IEnumerable<string> Diagram(SpecNode flows)
    {
        yield return "flowchart LR";
        foreach (SpecNode flow in flows.ChildrenNamed("flow"))
        {
            string arrow = flow["outcome"] is string key ? $"-->|{key}|" : "-->";
            yield return $"  {flow["after"]} {arrow} {flow["reason"]}[\"{flows["to"]} with {flow["reason"]}\"]";
        }

        foreach (SpecNode flow in flows.ChildrenNamed("unstated"))
        {
            yield return $"  {flow["after"]} -.->|{flow["outcome"]}| unstated[\"not stated\"]";
        }
    }
}
