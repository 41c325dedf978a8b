using System.Collections.Generic;
using System.CommandLine.Parsing;
using System.Linq;
using BookOrDefer.Output;
using BookOrDefer.Validation;

namespace BookOrDefer.Commands;

/// <summary>Checks the files that <c>validate</c> was given.</summary>
internal static class FileArguments
{
    /// <summary>Says what is wrong with the arguments, or gives <see langword="null"/>.</summary>
    public static string? FindProblem(IReadOnlyList<string> names, IReadOnlyList<Token> tokens)
    {
        if (names.Count == 0)
            return "validate needs at least one FILE; - is standard input.";

        if (names.Count(name => name == PayloadFile.StandardInput) > 1)
            return "standard input can be read only once, so - may stand only once.";

        // The parser takes an option that it does not know for one more file.
        Token? option = tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-');
        return option is null
            ? null
            : $"'{DisplayText.Of(option.Value)}' is not an option of validate. A file of that name goes after --.";
    }
}
