using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>render FILE… --to markdown,html --out DIR [--check]</c>.</summary>
internal static class RenderCommand
{
    private const string Markdown = "markdown";
    private const string Html = "html";

    public static Command Create()
    {
        Argument<string[]> files = SpecArguments.Create();
        Option<string> to = new("--to") { Description = "The forms of the pages, separated by commas: markdown, html.", HelpName = "FORMS", DefaultValueFactory = _ => Markdown };
        to.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Forms(result.Tokens[0].Value).FirstOrDefault(form => form is not (Markdown or Html)) is { } unknown)
                result.AddError($"'{unknown}' is not a form of page. Write markdown, html or markdown,html.");
        });
        Option<string> folder = new("--out") { Description = "The folder for the pages; - writes them to standard output.", HelpName = "DIR", Required = true };
        Option<bool> check = new("--check") { Description = "Write nothing, and fail if a page in the folder is missing or is not what the specs say now." };
        var command = new ToolCommand("render", "Renders a page for each endpoint: fields, rules, outcomes, permitted flows and checks, for people who do not read XML.")
        {
            ExitCodes = ["All pages are written, or with --check all are up to date.", "The specs contain errors, which are reported, or with --check a page is stale.", "The arguments are wrong, or a file cannot be read or written."],
            Examples = ["ers render mine.ers.xml --to html --out pages", "ers render specs --to markdown,html --out pages", "ers render specs --out specs --check"],
        };
        command.Take(files, to, folder, check);
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(folder) == SpecFiles.StandardInput)
                result.AddError("--check compares pages in a folder, so --out must name one.");
        });
        command.SetAction(parsed =>
        {
            SpecSet specs = SpecSet.Link(SpecFiles.Read(parsed.GetRequiredValue(files)));
            return specs.IfSound(() => Run(specs, Forms(parsed.GetRequiredValue(to)), parsed.GetRequiredValue(folder), parsed.GetValue(check)));
        });
        return command;
    }

    private static string[] Forms(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static int Run(SpecSet specs, string[] forms, string folder, bool isCheck)
    {
        var output = new OutputFolder(folder);
        var stale = new List<string>();
        foreach ((string name, string text) in EndpointPages.Of(specs).SelectMany(page => Pages(page, forms)))
        {
            if (!isCheck)
                output.Write(name, text);
            else if (output.Read(name) != text)
                stale.Add(name);
        }

        foreach (string name in stale)
            Console.Error.WriteLine($"ers: '{DisplayText.Of(output.PathOf(name))}' is not what the specs say now. Run the same command without --check.");

        if (!isCheck && !output.IsStandardOutput)
            Console.WriteLine($"{DisplayText.Count(output.Count, "page")} written to {DisplayText.Of(folder)}.");

        return stale.Count == 0 ? ExitCode.Success : ExitCode.Problems;
    }

    private static IEnumerable<(string Name, string Text)> Pages(EndpointPage page, string[] forms)
    {
        if (forms.Contains(Markdown))
            yield return (page.Stem + ".md", PageRenderer.Markdown(page));

        if (forms.Contains(Html))
            yield return (page.Stem + ".html", PageRenderer.Html(page));
    }
}
