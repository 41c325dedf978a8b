using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Tests.Pages;

/// <summary>Renders an endpoint's spec as tables, for people who will not read XML.</summary>
internal static class SpecPage
{
    /// <param name="file">The name of the spec file.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="libraries">The libraries that it uses.</param>
    /// <param name="extended">The name of the spec file that it extends; <see langword="null"/> where it stands by itself.</param>
    public static string Render(string file, SpecNode endpoint, IReadOnlyList<SpecNode> libraries, string? extended)
    {
        var page = new Markdown();
        page.Heading(1, $"{endpoint["id"]}, edition {endpoint["edition"]}")
            .Paragraph(Markdown.Plain(endpoint.Text))
            .Paragraph($"Rendered from [`{file}`]({file}){(extended is null ? "" : $", which says only what differs from [`{extended}`]({extended}),")} and the libraries that it uses; change the specification, not this page ([how](README.md)). {(extended is null ? "What comes of each row of the source" : "What each of its statements is for")}: [{Stem(file)}.trace.md]({Stem(file)}.trace.md).");
        Request(page, endpoint);
        foreach (SpecNode operation in endpoint.ChildrenNamed("operation"))
        {
            OperationTables.Render(page, endpoint, operation);
        }

        foreach (SpecNode search in endpoint.ChildrenNamed("search"))
        {
            SearchTables.Render(page, endpoint, search);
        }

        FlowTables.Render(page, endpoint);
        Codes(page, endpoint);
        foreach (SpecNode library in libraries)
        {
            Codes(page, library);
        }

        Held(page, endpoint);
        Types(page, libraries);
        return page.ToString();
    }

    public static string Stem(string file) => file.Replace(".ers.xml", "", StringComparison.Ordinal);

    private static void Request(Markdown page, SpecNode endpoint)
    {
        foreach (SpecNode request in endpoint.ChildrenNamed("request"))
        {
            page.Heading(2, "How it is called")
                .Table(["", ""], [
                    ["request", Markdown.Code($"{request["method"]} {{base}}/{request["path"]}")],
                    ["content type", Markdown.Code(request["content"])],
                    ["success", $"{request["success"]} and nothing else"],
                    ["time that e-RS may take", Duration(request["window"])],
                    ["time that a client waits", Duration(request["timeout"])],
                    ["sent again when nobody knows what became of it", request["resend"] ?? ""],
                ])
                .Paragraph(Note(request))
                .Table(
                    ["header", "in", "occurs", "value", "secret", "what it is"],
                    request.ChildrenNamed("header").Select(header => new[]
                    {
                        Markdown.Code(header["name"]) + (header["as"] is string property ? ", property " + Markdown.Code(property) : ""),
                        header["in"] ?? "request",
                        header["occurs"]! + (header["occurs"] == "0..0" ? ", never sent" : ""),
                        (header["scheme"] is string scheme ? Markdown.Code(scheme + " …") : "") + string.Join(" or ", (header["values"] ?? "").Split(' ').Select(Markdown.Code)),
                        header["secret"] == "true" ? "yes" : "",
                        Say(header),
                    }));
        }
    }

    private static void Codes(Markdown page, SpecNode endpoint)
    {
        foreach (SpecNode codes in endpoint.ChildrenNamed("codes"))
        {
            page.Heading(2, codes["name"]!)
                .Paragraph(Markdown.Plain(codes.Text))
                .Paragraph("Code system: " + Markdown.Code(codes["system"]))
                .Table(["code", "meaning"], codes.ChildrenNamed("code").Select(code => new[] { Markdown.Code(code["value"]), Say(code) }));
        }
    }

    private static void Held(Markdown page, SpecNode endpoint)
    {
        foreach (SpecNode resource in endpoint.ChildrenNamed("resource"))
        {
            page.Heading(2, $"What a caller may hold of a {resource["name"]}")
                .Paragraph(Markdown.Plain(resource.Text))
                .Table(["value", "type", "occurs", "only beside", "what it is"], resource.Children.Select(value => new[] { value["name"]!, value["type"]!, value.Name == "values" ? "0..*" : value["occurs"] ?? "1..1", value["of"] ?? "", Say(value) }));
        }
    }

    private static void Types(Markdown page, IReadOnlyList<SpecNode> libraries) => page
        .Heading(2, "Typed values")
        .Table(
            ["type", "form", "identifier system", "personal data", "what it is", "known misspellings of the system"],
            libraries.SelectMany(library => library.ChildrenNamed("type")).Select(type => new[]
            {
                type["name"]!,
                Markdown.Code(type["template"] ?? type["pattern"]) + (type["check"] is string check ? ", check " + Markdown.Code(check) : ""),
                Markdown.Code(type["system"]),
                type["sensitive"] == "true" ? "yes" : "",
                Say(type),
                string.Join(" ", type.ChildrenNamed("slip").Select(slip => Markdown.Code(slip["value"]))),
            }));

    /// <summary>The text of a statement and its note.</summary>
    public static string Say(SpecNode node) => string.Join(" ", new[] { Markdown.Plain(node.Text), Note(node) }.Where(text => text.Length > 0));

    public static string Note(SpecNode node) => node["note"] is string note ? "*" + Markdown.Plain(note) + "*" : "";

    /// <summary>Names that an attribute has, with commas.</summary>
    public static string Listed(string? names) => (names ?? "").Replace(" ", ", ", StringComparison.Ordinal);

    public static string Duration(string? duration) => duration is null ? "" : $"{System.Xml.XmlConvert.ToTimeSpan(duration).TotalSeconds} s";
}
