using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>Renders what a request holds, how it is refused, and what can be checked before it is sent.</summary>
internal static class OperationTables
{
    private static readonly string[] Statements = ["field", "fixed", "profiles", "slices"];

    public static void Render(Markdown page, SpecNode endpoint, SpecNode operation)
    {
        string name = operation["name"]!;
        page.Heading(2, name)
            .Paragraph(SpecPage.Say(operation))
            .Paragraph("Before it makes sense:")
            .List(operation.ChildrenNamed("prerequisite").Select(SpecPage.Say))
            .Heading(3, name + ": elements, in the order in which they are written")
            .Table(
                ["element", "builder", "occurs", "value", "rules", "what it is"],
                operation.Children.Where(node => Statements.Contains(node.Name)).SelectMany(node => Rows(operation, node)))
            .List(operation.ChildrenNamed("setter").SelectMany(setter => setter.ChildrenNamed("from").Select(from =>
                $"{Markdown.Code(setter["name"])} also takes what a search of {from["of"]} found, where both are in one namespace, and sets {string.Join(", ", from["sets"]!.Split(' ').Select(Taken))}.")));
        foreach (SpecNode answer in operation.ChildrenNamed("answer"))
        {
            page.Heading(3, name + ": the answer where it was carried out")
                .Paragraph($"{Markdown.Code(answer["name"])}: {SpecPage.Say(answer)}")
                .List(new[] { ("Must say the same as the request", answer["same"]), ("Must be later than the request's", answer["later"]), ("Its value is given", answer["gives"]) }
                    .Where(said => said.Item2 is not null)
                    .Select(said => said.Item1 + ": " + string.Join(", ", said.Item2!.Split(' ').Select(Markdown.Code)) + ".")
                    .Concat(answer.ChildrenNamed("reconcile").Select(told =>
                        $"Where that is not known, a {told["given"]} that is read afterwards tells it: carried out where {Markdown.Code(told["done"])}, not carried out where {Markdown.Code(told["undone"])}. {SpecPage.Say(told)}".TrimEnd())));
        }

        foreach (SpecNode outcomes in endpoint.ChildrenNamed("outcomes").Where(block => block["of"] == name))
        {
            Outcomes(page, name, outcomes);
        }

        foreach (SpecNode checks in endpoint.ChildrenNamed("checks").Where(block => block["of"] == name))
        {
            Checks(page, name, checks);
        }
    }

    private static IEnumerable<string[]> Rows(SpecNode operation, SpecNode node)
    {
        string path = node["path"]!;
        yield return
        [
            Markdown.Code(path),
            Setter(operation, node),
            Occurs(node),
            node.Name switch
            {
                "fixed" => "exactly " + Markdown.Code(node["value"]),
                "profiles" => string.Join(" ", node.ChildrenNamed("profile").Select(profile => Markdown.Code(profile["value"]) + (profile["write"] == "true" ? " (written)" : ""))),
                "slices" => "entries told apart by the system of " + Markdown.Code(node["by"]),
                _ => Type(node),
            },
            string.Join("; ", Rules(node)),
            SpecPage.Say(node),
        ];
        foreach (SpecNode statement in node.ChildrenNamed("field").Concat(node.ChildrenNamed("fixed")))
        {
            yield return [Markdown.Code(path + "." + statement["path"]), "", Occurs(statement), statement.Name == "fixed" ? "exactly " + Markdown.Code(statement["value"]) : Type(statement), string.Join("; ", Rules(statement)), SpecPage.Say(statement)];
        }

        foreach (SpecNode hint in node.ChildrenNamed("hint"))
        {
            yield return [Markdown.Code(path + "." + hint["path"]), "", "unknown", "", "a hint: " + Markdown.Plain(hint.Text), SpecPage.Note(hint)];
        }

        foreach (SpecNode slice in node.ChildrenNamed("slice"))
        {
            yield return [Markdown.Code($"{path}: {slice["name"]}"), slice["occurs"] == "0..0" ? "" : Markdown.Code(slice["name"]), Occurs(slice), slice["type"]!, string.Join("; ", Rules(slice)), SpecPage.Say(slice)];
            foreach (SpecNode statement in slice.Children)
            {
                yield return [Markdown.Code($"{path}: {slice["name"]}: {statement["path"]}"), "", Occurs(statement), statement["value"] is string value ? "exactly " + Markdown.Code(value) : Type(statement), string.Join("; ", Rules(statement)), SpecPage.Say(statement)];
            }
        }
    }

    private static string Setter(SpecNode operation, SpecNode node) =>
        operation.ChildrenNamed("setter").FirstOrDefault(setter => setter["fields"]!.Split(' ').Contains(node["name"])) is SpecNode setter
            ? Markdown.Code($"{setter["name"]}({SpecPage.Listed(setter["fields"])})")
            : Markdown.Code(node["name"]);

    /// <summary>A field, and the value of what was found where that has another name.</summary>
    private static string Taken(string pair) => pair.Split('=') is [string field, string value] ? $"{field} (its {value})" : pair;

    /// <summary>What must not be there has no type.</summary>
    private static string Type(SpecNode node) => node["occurs"] == "0..0" ? "" : node["type"] ?? "string";

    private static string Occurs(SpecNode node) =>
        node["occurs"] ?? (node.Name is "profiles" ? "0..*" : node.Name is "slices" ? "1..*" : node.ChildrenNamed("required").Any() ? "0..1" : "1..1");

    private static IEnumerable<string> Rules(SpecNode node)
    {
        if (node["missing"] == "warning")
        {
            yield return "its absence is a warning";
        }

        if (node["present"] == "warning")
        {
            yield return "its presence is a warning";
        }

        if (node["write"] is string written && node.Name == "field")
        {
            yield return "always written: " + Markdown.Code(written);
        }

        if (node["max"] is string max)
        {
            yield return $"at most {max} UTF-16 units" + (node["over"] == "warning" ? ", else a warning" : "");
        }

        foreach (SpecNode required in node.ChildrenNamed("required"))
        {
            yield return "required when " + Markdown.Code(required["when"]) + (required["else"] == "forbidden" ? ", forbidden otherwise" : "");
        }

        foreach (SpecNode after in node.ChildrenNamed("after"))
        {
            yield return "after " + Markdown.Code(after["field"]) + (after["note"] is null ? "" : " " + SpecPage.Note(after));
        }

        if (node["sensitive"] == "true")
        {
            yield return "personal data";
        }
    }

    public static void Outcomes(Markdown page, string name, SpecNode outcomes) => page
        .Heading(3, name + ": how it is refused")
        .Table(
            ["key", "status", "at", "found", "next step", "carried out?", "meaning"],
            outcomes.ChildrenNamed("outcome").Select(row => new[] { Markdown.Code(row["key"]), SpecPage.Listed(row["status"] ?? outcomes["status"]), Markdown.Code(row["at"]), row["found"]!, row["next"]!, Done(row), SpecPage.Say(row) }))
        .Paragraph("Where the answer has no key, its status decides; any other means Stop. \"Perhaps\" says that the request may have been carried out all the same.")
        .Table(
            ["status", "key", "next step", "carried out?", "meaning"],
            outcomes.ChildrenNamed("status").Select(row => new[] { row["code"]!, Markdown.Code(row["key"]), row["next"]!, Done(row), SpecPage.Say(row) }));

    private static string Done(SpecNode row) => row["done"] == "unknown" ? "perhaps" : "";

    private static void Checks(Markdown page, string name, SpecNode checks) => page
        .Heading(3, name + ": what can be checked with what the caller holds")
        .Paragraph("A check is made where all that it looks at is known. One that tells an identity comes first: of another referral or slot than the request's, nothing more is said.")
        .Table(
            ["holding", "when", "must hold", "else the key", "at", "message"],
            checks.ChildrenNamed("check").Select(check => new[]
            {
                check["given"]! + (check["identity"] == "true" ? " (its identity)" : check["severity"] == "warning" ? " (a warning)" : ""),
                Markdown.Code(check["when"]),
                Markdown.Code(check["that"]),
                Markdown.Code(check["key"]),
                check["at"]!,
                SpecPage.Say(check),
            }));
}
