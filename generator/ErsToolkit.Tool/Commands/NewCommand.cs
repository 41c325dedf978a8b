using System;
using System.CommandLine;
using ErsToolkit.Generator.Common;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>new NAME [--out DIR] [--force]</c>.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        Argument<string> name = new("NAME") { Description = "The name of the endpoint, such as A099: a capital letter, then letters and digits." };
        name.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Names.WhyNotIdentifier(result.Tokens[0].Value) is { } reason)
                result.AddError($"'{result.Tokens[0].Value}' cannot be the name of an endpoint: {reason}.");
        });
        Option<string> folder = new("--out") { Description = "The folder for the files.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        folder.Validators.Add(OutputFolder.MustNotBeStandardOutput);
        Option<bool> force = new("--force") { Description = "Overwrite files that exist." };
        var command = new ToolCommand("new", "Writes a commented spec to start from, valid as it is, with its library.")
        {
            ExitCodes = ["The files are written.", "A file exists, and --force is not given. Nothing is written.", "The arguments are wrong, or a file cannot be written."],
            Examples = ["ers new A099", "ers new Cancellations --out specs"],
        };
        command.Take(name, folder, force);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), new OutputFolder(parsed.GetRequiredValue(folder)), parsed.GetValue(force)));
        return command;
    }

    private static int Run(string name, OutputFolder output, bool isForced)
    {
        (string File, string Text)[] files = [(name + ".ers.xml", PageRenderer.NewSpec(name)), (name + "-common.ers.xml", PageRenderer.NewLibrary(name))];
        if (!output.TryWrite(files, isForced))
            return ExitCode.Problems;

        Console.WriteLine();
        Console.WriteLine("Add these lines to an ItemGroup of a project that references ErsToolkit, with the paths of the files:");
        foreach ((string file, _) in files)
            Console.WriteLine($"""  <ErsSpec Include="{file}" />""");

        return ExitCode.Success;
    }
}
