using System.CommandLine;
using System.Linq;
using BookOrDefer.Input;
using BookOrDefer.Output;
using BookOrDefer.Validation;

namespace BookOrDefer.Commands;

/// <summary><c>validate [--json] FILE…</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Write one JSON object a line, for programs." };
        var files = new Argument<string[]>("FILE")
        {
            Description = "The payloads of bookings and deferrals; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("validate", "Checks payloads of bookings and deferrals. Exit code 0: all are valid, 1: some are not, 2: a file cannot be read, or the arguments are wrong.")
        {
            json,
            files,
        };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            return (FindProblem(names) ?? FileNames.FindUnknownOption(names, parsed)) is { } problem
                ? StandardError.WrongUsage(problem)
                : Run(names, parsed.GetValue(json));
        });
        return command;
    }

    private static string? FindProblem(string[] names)
    {
        if (names.Length == 0)
            return "validate needs at least one FILE; - is standard input.";

        return names.Count(name => name == PayloadFile.StandardInput) > 1
            ? "standard input can be read only once, so - may stand only once."
            : null;
    }

    private static int Run(string[] names, bool asJson)
    {
        int exitCode = ExitCode.Valid;
        using IReport report = asJson ? new JsonLinesReport() : new TableReport();
        foreach (string name in names)
        {
            int verdict = PayloadFile.TryRead(name, out byte[] payload, out string whyNot)
                ? Report(report, CheckedPayload.Check(name, payload))
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
