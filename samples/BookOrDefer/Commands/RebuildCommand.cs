using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Output;
using BookOrDefer.Rebuilding;

namespace BookOrDefer.Commands;

/// <summary><c>rebuild [--edition E] FILE…</c>.</summary>
internal static class RebuildCommand
{
    public static Command Create() => PayloadCommand.Create(
        "rebuild",
        "Shows whether the toolkit loses anything of your payloads: parses each, builds it again from its values only, and says what differs, members in any order, by FHIRPath and without values. Exit code 0: all are equal, 1: some are different or invalid, 2: a file cannot be read, or the arguments are wrong.",
        [],
        (_, edition, names) => Run(edition, names));

    private static int Run(IEdition edition, string[] names)
    {
        using var report = new RebuildReport();
        return PayloadCommand.ForEach(names, (name, bytes) =>
        {
            var payload = RebuiltPayload.Rebuild(name, bytes, edition);
            report.Add(payload);
            return payload.IsEqual;
        });
    }
}
