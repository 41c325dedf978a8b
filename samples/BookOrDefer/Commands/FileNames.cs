using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using BookOrDefer.Input;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary>The arguments of a command that name files.</summary>
internal static class FileNames
{
    /// <summary>Says what is wrong with the names of a command that needs some, or gives <see langword="null"/>.</summary>
    public static string? FindProblem(IReadOnlyList<string> names, ParseResult parsed)
    {
        if (names.Count == 0)
            return $"{parsed.CommandResult.Command.Name} needs at least one FILE; - is standard input.";

        return names.Count(name => name == PayloadFile.StandardInput) > 1
            ? "standard input can be read only once, so - may stand only once."
            : FindUnknownOption(names, parsed);
    }

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
