using System;
using System.CommandLine;
using System.IO;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Output.Reports;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>check FILE… [--format text|json|sarif]</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string[]> files = SpecArguments.Create();
        Option<string> format = new("--format") { Description = "How the problems are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var command = new ToolCommand("check", "Reports the mistakes in spec files that a build would report, with the same ids, places and messages.")
        {
            ExitCodes = ["There are no mistakes.", "There are some.", "The arguments are wrong, or a file cannot be read."],
            Examples = ["ers check mine.ers.xml", "ers check specs --format sarif > specs.sarif"],
        };
        command.Take(files, format);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), Console.Out));
        return command;
    }

    private static int Run(string[] names, string format, TextWriter output)
    {
        SpecSet specs = SpecSet.Link(SpecFiles.Read(names));
        ProblemReport report = format switch
        {
            "json" => new JsonReport(),
            "sarif" => new SarifReport(),
            _ => new TextReport(),
        };
        report.Write(specs, output);
        return specs.Linked.Problems.Count == 0 ? ExitCode.Success : ExitCode.Problems;
    }
}
