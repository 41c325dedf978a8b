using System.CommandLine;
using System.IO;
using BookOrDefer.Commands;
using BookOrDefer.Output;

namespace BookOrDefer;

/// <summary>Finds the command that the arguments ask for, and runs it.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        // An argument is what it says: "@name" is a file of that name, and "-ab" is not two options.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        ParseResult parsed = CreateRoot().Parse(args, parser);
        if (parsed.Errors.Count > 0)
            return StandardError.WrongUsage(Problem(parsed));

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (IOException)
        {
            // Files are read where their problems are known by name, so this is the output: a full disk, a closed handle.
            return StandardError.Failed("the output cannot be written.");
        }
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand("Builds and checks requests for e-RS endpoint A016, Book or Defer Appointment, and reads its answers.")
        {
            DemoCommand.Create(),
            TourCommand.Create(),
            ValidateCommand.Create(),
            OutcomeCommand.Create(),
            RebuildCommand.Create(),
        };
        DemoCommand.AddTo(root);
        return root;
    }

    // The parser has one error for each argument that it could not place; the first is the cause of the rest.
    private static string Problem(ParseResult parsed) => DisplayText.WithoutNumbers(parsed.UnmatchedTokens.Count > 0
        ? $"'{parsed.UnmatchedTokens[0]}' is neither a command nor an option here."
        : parsed.Errors[0].Message);
}
