using System;
using System.Collections.Generic;
using System.CommandLine;
using ErsToolkit.Tool.Comparing;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Output.Reports;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>diff OLD NEW [--format text|json|markdown]</c>.</summary>
internal static class DiffCommand
{
    private const string Markdown = "markdown";

    public static Command Create()
    {
        Argument<string> old = new("OLD") { Description = "The old spec file, or a folder of spec files; - reads standard input." };
        Argument<string> now = new("NEW") { Description = "The new one; - reads standard input." };
        Option<string> format = new("--format") { Description = "How the changes are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", OperationChoice.Json, Markdown);
        var command = new ToolCommand("diff", "Says what changes from one spec to another: for code that calls, for payloads, for outcomes, flows and checks.")
        {
            ExitCodes =
            [
                "Nothing has changed, or only what people read.",
                "The specs contain errors, which are reported.",
                "The arguments are wrong, or a file cannot be read.",
                "There are changes, and all of them are compatible.",
                "A change breaks something: code does not compile, a request is refused, or an answer means something else.",
            ],
            Examples = ["ers diff old.ers.xml mine.ers.xml", "ers diff old.ers.xml mine.ers.xml --format markdown > changes.md"],
        };
        command.Add(old);
        command.Take(now, format);
        command.Validators.Add(result =>
        {
            if (result.GetValue(old) == SpecFiles.StandardInput && result.GetValue(now) == SpecFiles.StandardInput)
                result.AddError(SpecArguments.OnlyOnce);
        });
        command.SetAction(parsed =>
        {
            SpecSet before = SpecComparison.Link(SpecFiles.Read([parsed.GetRequiredValue(old)]));
            SpecSet after = SpecComparison.Link(SpecFiles.Read([parsed.GetRequiredValue(now)]));
            return before.IfSound(() => after.IfSound(() => Run(before, after, parsed.GetRequiredValue(format))));
        });
        return command;
    }

    private static int Run(SpecSet before, SpecSet after, string format)
    {
        IReadOnlyList<ComparedSpec> compared = SpecComparison.Of(before, after);
        Action write = format switch
        {
            OperationChoice.Json => () => ChangeReport.WriteJson(compared, Console.Out),
            Markdown => () => ChangeReport.WriteMarkdown(compared, Console.Out),
            _ => () => ChangeReport.WriteText(compared, Console.Out),
        };
        write();
        return ChangeReport.Worst(compared) switch
        {
            ChangeClass.Breaking => ExitCode.Breaking,
            ChangeClass.Compatible => ExitCode.Compatible,
            _ => ExitCode.Success,
        };
    }
}
