using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Input;
using BookOrDefer.Output;
using BookOrDefer.Rebuilding;

namespace BookOrDefer.Commands;

/// <summary><c>rebuild [--edition E] FILE…</c>.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        Option<string> edition = EditionOption.Create();
        var files = new Argument<string[]>("FILE")
        {
            Description = "The payloads of bookings and deferrals; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("rebuild", "Shows whether the toolkit loses anything of your payloads: parses each, builds it again from its values only, and says what differs, members in any order, by FHIRPath and without values. Exit code 0: all are equal, 1: some are different or invalid, 2: a file cannot be read, or the arguments are wrong.")
        {
            edition,
            files,
        };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            if (FileNames.FindProblem(names, parsed) is { } problem)
                return StandardError.WrongUsage(problem);

            return EditionOption.Find(parsed.GetValue(edition), out string unknown) is { } found
                ? Run(found, names)
                : StandardError.WrongUsage(unknown);
        });
        return command;
    }

    private static int Run(IEdition edition, string[] names)
    {
        int exitCode = ExitCode.Valid;
        using var report = new RebuildReport();
        foreach (string name in names)
        {
            int verdict = PayloadFile.TryRead(name, out byte[] payload, out string whyNot)
                ? Report(report, RebuiltPayload.Rebuild(name, payload, edition))
                : StandardError.Unreadable(name, whyNot);
            exitCode = int.Max(exitCode, verdict);
        }

        return exitCode;
    }

    private static int Report(RebuildReport report, RebuiltPayload payload)
    {
        report.Add(payload);
        return payload.IsEqual ? ExitCode.Valid : ExitCode.Invalid;
    }
}
