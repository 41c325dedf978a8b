using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary>The arguments of a command that name files.</summary>
internal static class FileNames
{
    /// <summary>Says which of the names is an option that the command does not have, or gives <see langword="null"/>: the parser takes it for one more file.</summary>
    public static string? FindUnknownOption(IReadOnlyList<string> names, ParseResult parsed)
    {
        string? option = names.Take(names.Count - CountAfterDashes(parsed.Tokens)).FirstOrDefault(name => name.Length > 1 && name[0] == '-');
        return option is null
            ? null
            : $"'{DisplayText.Of(option)}' is not an option of {parsed.CommandResult.Command.Name}. A file of that name goes after --.";
    }

    // Behind two dashes everything is a file.
    private static int CountAfterDashes(IReadOnlyList<Token> tokens)
    {
        int before = tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Count();
        return Math.Max(0, tokens.Count - before - 1);
    }
}
