using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Text;
using ErsToolkit.Tool.Commands;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool;

/// <summary>Finds the command that the arguments ask for, and runs it.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        // Programs read the output as UTF-8, whatever the code page of the terminal is.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        // An argument means what it says: "@name" is a file with that name, and "-ab" is not two options.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        ParseResult parsed = CreateRoot().Parse(args, parser);
        if (parsed.Errors.Count > 0)
            return StandardError.WrongUsage(Problem(parsed), parsed);

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InputException exception)
        {
            return StandardError.Failed(exception.Message);
        }
        catch (IOException)
        {
            // Every file is read and written where a problem can name it, so what is left is standard output: a full disk, a closed pipe.
            return StandardError.Failed("the output cannot be written.");
        }
    }

    /// <summary>All commands.</summary>
    public static RootCommand CreateRoot()
    {
        var root = new RootCommand("Checks the specification files of ErsToolkit without a project, and shows what is generated from them.")
        {
            CheckCommand.Create(),
            RenderCommand.Create(),
            DiffCommand.Create(),
            NewCommand.Create(),
            ImportCommand.Create(),
            ValidateCommand.Create(),
            OutcomeCommand.Create(),
            GenerateCommand.Create(),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ToolCommand.Help((HelpAction)help.Action!);
        return root;
    }

    // The parser reports one error for each argument it cannot place. The first causes the others.
    private static string Problem(ParseResult parsed) => DisplayText.Of(parsed.UnmatchedTokens.Count > 0
        ? $"'{parsed.UnmatchedTokens[0]}' is not a command or an option here."
        : parsed.Errors[0].Message);
}
