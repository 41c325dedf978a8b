using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;

namespace ErsToolkit.Tool.Commands;

/// <summary>A command whose help also lists its exit codes and shows examples.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>What the exit codes from 0 mean, in this order.</summary>
    public required string[] ExitCodes { get; init; }

    /// <summary>Command lines as a user types them.</summary>
    public required string[] Examples { get; init; }

    /// <summary>Adds what the command is given, in the order of its help.</summary>
    public void Take(Argument argument, params Option[] options)
    {
        Add(argument);
        foreach (Option option in options)
            Add(option);
    }

    private void WriteMore(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        for (int code = 0; code < ExitCodes.Length; code++)
            output.WriteLine($"  {code}  {ExitCodes[code]}");

        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (string example in Examples)
            output.WriteLine("  " + example);

        output.WriteLine();
    }

    /// <summary>Shows the library's help, then what this class adds.</summary>
    internal sealed class Help(HelpAction inner) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int exitCode = inner.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ToolCommand command)
                command.WriteMore(parseResult.InvocationConfiguration.Output);

            return exitCode;
        }
    }
}
