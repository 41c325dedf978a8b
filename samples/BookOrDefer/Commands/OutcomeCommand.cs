using System.CommandLine;
using BookOrDefer.Answers;
using BookOrDefer.Input;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary><c>outcome [--edition E] --operation book|defer --status N [--json] [FILE]</c>.</summary>
internal static class OutcomeCommand
{
    public static Command Create()
    {
        Option<string> edition = EditionOption.Create();
        var operation = new Option<string>("--operation") { Description = "What e-RS was asked to do.", HelpName = "book|defer" };
        var status = new Option<string>("--status") { Description = "The HTTP status of its answer.", HelpName = "N" };
        var json = new Option<bool>("--json")
        {
            Description = """
                Write one line for programs, {"key":…,"rawKey":…,"next":…,"mayHaveBeenCarriedOut":…,"deferReason":…}: the key if it is known,
                the key as it was sent, the next step, whether e-RS may have carried the request out all the same, and the only reason that permits
                a deferral; null where there is none.
                """.ReplaceLineEndings(" "),
        };
        var file = new Argument<string?>("FILE")
        {
            Description = "The body of the answer; - is standard input. Left out, the answer had no body.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("outcome",
            "Reads how e-RS refused a request: the next step, whether it may have been carried out all the same, and whether a deferral is permitted."
            + " Exit code 0: the answer was read, 2: the file cannot be read, or the arguments are wrong.")
        {
            edition,
            operation,
            status,
            json,
            file,
        };
        command.SetAction(parsed =>
        {
            string? name = parsed.GetValue(file);
            if (name is not null && FileNames.FindUnknownOption([name], parsed) is { } unknownOption)
                return StandardError.WrongUsage(unknownOption);

            return OutcomeArguments.Read(parsed.GetValue(edition), parsed.GetValue(operation), parsed.GetValue(status), name, out string problem) is { } arguments
                ? Run(arguments, parsed.GetValue(json))
                : StandardError.WrongUsage(problem);
        });
        return command;
    }

    private static int Run(OutcomeArguments arguments, bool asJson)
    {
        byte[] body = [];
        if (arguments.File is { } file && !PayloadFile.TryRead(file, out body, out string whyNot))
            return StandardError.Unreadable(file, whyNot);

        Answer answer = arguments.Edition.ReadAnswer(arguments.Operation, arguments.Status, body);
        if (asJson)
            AnswerJson.Write(answer);
        else
            AnswerReport.Write(answer, arguments.File);

        return ExitCode.Valid;
    }
}
