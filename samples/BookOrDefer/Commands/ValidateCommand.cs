using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Input;
using BookOrDefer.Output;
using BookOrDefer.Validation;

namespace BookOrDefer.Commands;

/// <summary><c>validate [--edition E] [--json] FILE…</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        Option<string> edition = EditionOption.Create();
        var json = new Option<bool>("--json") { Description = "Write one JSON object a line, for programs." };
        var files = new Argument<string[]>("FILE")
        {
            Description = "The payloads of bookings and deferrals; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("validate", "Checks payloads of bookings and deferrals. Exit code 0: all are valid, 1: some are not, 2: a file cannot be read, or the arguments are wrong.")
        {
            edition,
            json,
            files,
        };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            if (FileNames.FindProblem(names, parsed) is { } problem)
                return StandardError.WrongUsage(problem);

            return EditionOption.Find(parsed.GetValue(edition), out string unknown) is { } found
                ? Run(found, names, parsed.GetValue(json))
                : StandardError.WrongUsage(unknown);
        });
        return command;
    }

    private static int Run(IEdition edition, string[] names, bool asJson)
    {
        int exitCode = ExitCode.Valid;
        using IReport report = asJson ? new JsonLinesReport() : new TableReport();
        foreach (string name in names)
        {
            int verdict = PayloadFile.TryRead(name, out byte[] payload, out string whyNot)
                ? Report(report, CheckedPayload.Check(name, payload, edition))
                : StandardError.Unreadable(name, whyNot);
            exitCode = int.Max(exitCode, verdict);
        }

        return exitCode;
    }

    private static int Report(IReport report, CheckedPayload payload)
    {
        report.Add(payload);
        return payload.Result.IsValid ? ExitCode.Valid : ExitCode.Invalid;
    }
}
