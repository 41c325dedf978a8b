using System;
using System.Globalization;
using System.Linq;
using BookOrDefer.Rebuilding;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Output;

/// <summary>Writes for each file whether what was built equals it, and below that what does not.</summary>
internal sealed class RebuildReport : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Add(RebuiltPayload payload)
    {
        _terminal.Console.Write(new UnbrokenLines()
            .Append(DisplayText.Of(payload.File) + ": ")
            .Append(Verdict(payload), payload.IsEqual ? Color.Green : Color.Red));
        foreach (Difference difference in payload.Differences)
            Write($"{difference.Path}: {difference.What}");

        foreach (ValidationIssue issue in payload.Result.Issues.Where(issue => !payload.IsBuilt && issue.Severity == Severity.Error))
            Write($"{issue.Path}: {issue.Code}");
    }

    public void Dispose() => _terminal.Dispose();

    private static string Verdict(RebuiltPayload payload)
    {
        if (!payload.IsBuilt)
            return "invalid";

        return payload.IsEqual ? "equal" : string.Create(CultureInfo.InvariantCulture, $"different, {payload.Differences.Count} difference{(payload.Differences.Count == 1 ? "" : "s")}");
    }

    private void Write(string line) => _terminal.Console.Write(new UnbrokenLines().Append("  " + line));
}
