using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Tool.Pages;

/// <summary>What a search is sent with, and what is read of its answer.</summary>
internal static class SearchTables
{
    public static Table Parameters(SearchModel search, Statements statements) => Table.Of(
        search.Parameters.Select(parameter => (
            Parameter: parameter,
            Field: search.Request.Fields.FirstOrDefault(field => field.Name == parameter.Field),
            Statement: statements.Request(search.Request.Name)?.ChildrenNamed("parameter").FirstOrDefault(node => (parameter.IsHeader ? node["header"] : node["query"]) == parameter.Name))),
        ("parameter", row => RichText.Code(row.Parameter.Name)),
        ("in", row => RichText.Plain(row.Parameter.IsHeader ? "header" : "query")),
        ("builder", row => RichText.Code(row.Parameter.Field)),
        ("occurs", row => RichText.Plain(row.Field is { Missing: Demand.None } ? "0..1" : "1..1")),
        ("value", row => row.Field is null ? "exactly " + RichText.Code(row.Parameter.Value) : ElementTable.Value(row.Field.Value) + (row.Field.Name == search.Pages ? ", which numbers the pages" : "")),
        ("what it is", row => Statements.Say(row.Field?.Documentation ?? "", row.Statement)),
        ("source", row => statements.Source(row.Statement)));

    public static BundleSection Bundle(SearchModel search, Statements statements)
    {
        BundleModel bundle = search.Bundle;
        SpecNode? statement = statements.Request(search.Request.Name)?.ChildrenNamed("bundle").FirstOrDefault();
        return new BundleSection(
            Statements.Say(bundle.Documentation, statement),
            [
                "A Bundle, read as a " + RichText.Code(bundle.Page) + " with a list " + RichText.Code(bundle.Items) + $" of the resources of the type {bundle.Resource}, each a " + RichText.Code(bundle.Item) + ".",
                .. bundle.Only.Select(only => RichText.Join(" ", "A resource is listed only if its " + RichText.Code(only.Path) + " is " + RichText.Code(only.Value) + ".", Statements.Note(statement?.ChildrenNamed("only").FirstOrDefault(node => node["path"] == only.Path)))),
                .. bundle.Hops.Select(hop => RichText.Join(" ", RichText.Code(hop.Path) + $" refers to a {hop.To} in the Bundle.", Statements.Note(statement?.ChildrenNamed("hop").FirstOrDefault(node => node["to"] == hop.To)))),
            ],
            Table.Of(
                bundle.Reads.Select(read => (Read: read, Statement: statement?.ChildrenNamed("read").FirstOrDefault(node => node["name"] == read.Name))),
                ("value", row => RichText.Code(row.Read.Name)),
                ("element", row => RichText.Code(row.Read.Path)),
                ("of", row => RichText.Plain(row.Read.Kind == ReadKind.OfSearch ? "the search" : row.Read.Over.Length > 0 ? row.Read.Over : bundle.Resource)),
                ("form", row => ElementTable.Value(row.Read.Value)),
                ("occurs", row => RichText.Plain(row.Read.IsOptional ? "0..1" : "1..1")),
                ("rules", row => RichText.Join("; ", row.Read is { Kind: not ReadKind.OfSearch, Field: FieldModel field } ? "the same as the search's " + RichText.Code(field.Name) : RichText.Empty, row.Read.After.Length > 0 ? "after " + RichText.Code(row.Read.After) : RichText.Empty)),
                ("what it is", row => Statements.Say(row.Read.Documentation, row.Statement)),
                ("source", row => statements.Source(row.Statement))));
    }
}
