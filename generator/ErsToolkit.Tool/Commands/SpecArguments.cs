using System;
using System.CommandLine;
using System.Linq;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Output.Reports;

namespace ErsToolkit.Tool.Commands;

/// <summary>The arguments of a command that name spec files.</summary>
internal static class SpecArguments
{
    /// <summary>What is wrong with two arguments that are both standard input.</summary>
    public const string OnlyOnce = "Standard input can be read only once, so - may appear only once.";

    /// <summary>Does something with specs that have no errors; the errors of others are reported on standard error.</summary>
    /// <returns>The exit code.</returns>
    public static int IfSound(this SpecSet specs, Func<int> run)
    {
        if (!specs.HasErrors)
            return run();

        new TextReport().Write(specs, Console.Error);
        return ExitCode.Problems;
    }

    public static Argument<string[]> Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Spec files (*.ers.xml), or folders that contain them; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            string[] names = [.. result.Tokens.Select(token => token.Value)];
            if (names.Count(name => name == SpecFiles.StandardInput) > 1)
                result.AddError(OnlyOnce);
        });
        return files;
    }
}
