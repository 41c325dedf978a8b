using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Output;
using BookOrDefer.Validation;

namespace BookOrDefer.Commands;

/// <summary><c>validate [--edition E] [--json] FILE…</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Write one JSON object a line, for programs." };
        return PayloadCommand.Create(
            "validate",
            "Checks payloads of bookings and deferrals. Exit code 0: all are valid, 1: some are not, 2: a file cannot be read, or the arguments are wrong.",
            [json],
            (parsed, edition, names) => Run(edition, names, parsed.GetValue(json)));
    }

    private static int Run(IEdition edition, string[] names, bool asJson)
    {
        using IReport report = asJson ? new JsonLinesReport() : new TableReport();
        return PayloadCommand.ForEach(names, (name, bytes) =>
        {
            var payload = CheckedPayload.Check(name, bytes, edition);
            report.Add(payload);
            return payload.Result.IsValid;
        });
    }
}
