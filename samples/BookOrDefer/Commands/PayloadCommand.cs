using System;
using System.Collections.Generic;
using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Input;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary>What the commands that look at payloads in files have in common.</summary>
internal static class PayloadCommand
{
    /// <summary>Creates such a command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, with its exit codes.</param>
    /// <param name="options">The options that it has besides the edition.</param>
    /// <param name="run">Looks at the files in an edition and gives the exit code.</param>
    public static Command Create(string name, string description, IEnumerable<Option> options, Func<ParseResult, IEdition, string[], int> run)
    {
        Option<string> edition = EditionOption.Create();
        var files = new Argument<string[]>("FILE")
        {
            Description = "The payloads of bookings and deferrals; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(name, description) { edition };
        foreach (Option option in options)
            command.Add(option);

        command.Add(files);
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            if (FileNames.FindProblem(names, parsed) is { } problem)
                return StandardError.WrongUsage(problem);

            return EditionOption.Find(parsed.GetValue(edition), out string unknown) is { } found
                ? run(parsed, found, names)
                : StandardError.WrongUsage(unknown);
        });
        return command;
    }

    /// <summary>Looks at each file that can be read, and goes on after one that cannot; gives the gravest exit code.</summary>
    public static int ForEach(string[] names, Func<string, byte[], bool> isGood)
    {
        int exitCode = ExitCode.Valid;
        foreach (string name in names)
        {
            int verdict = !PayloadFile.TryRead(name, out byte[] payload, out string whyNot) ? StandardError.Unreadable(name, whyNot)
                : isGood(name, payload) ? ExitCode.Valid
                : ExitCode.Invalid;
            exitCode = int.Max(exitCode, verdict);
        }

        return exitCode;
    }
}
