using System;
using System.CommandLine;

namespace ErsToolkit.Tool.Output;

/// <summary>Says on standard error, in one line, why a command fails.</summary>
internal static class StandardError
{
    public static int Failed(string message)
    {
        Console.Error.WriteLine("ers: " + message);
        return ExitCode.Usage;
    }

    public static int WrongUsage(string message, ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return Failed($"{message} See ers {(command is RootCommand ? "" : command.Name + " ")}--help.");
    }
}
