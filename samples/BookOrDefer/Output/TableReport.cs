using System.Globalization;
using System.Linq;
using BookOrDefer.Validation;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Output;

/// <summary>Writes a verdict and a table for each file, for people.</summary>
internal sealed class TableReport : IReport
{
    private readonly Terminal _terminal = new();

    public void Add(CheckedPayload payload)
    {
        string verdict = payload.Result.IsValid ? "valid" : "invalid";
        string more = payload.Result.IsTruncated ? " and more" : "";
        _terminal.Console.Write(new UnbrokenLines()
            .Append(DisplayText.Of(payload.File) + ": ")
            .Append(verdict + Count(payload, Severity.Error) + Count(payload, Severity.Warning) + more, payload.Result.IsValid ? Color.Green : Color.Red));
        if (payload.Result.Issues.Count == 0)
            return;

        var table = new IssueTable("Severity");
        foreach (ValidationIssue issue in payload.Result.Issues)
            table.Add(DisplayText.Of(issue.Severity), issue);

        _terminal.Console.Write(table.Content);
        if (payload.Result.IsTruncated)
            _terminal.Console.Write(new UnbrokenLines().Append("There are more issues than these. Correct them, and check the payload again."));
    }

    public void Dispose() => _terminal.Dispose();

    private static string Count(CheckedPayload payload, Severity severity)
    {
        int count = payload.Result.Issues.Count(issue => issue.Severity == severity);
        return count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count} {DisplayText.Of(severity)}{(count == 1 ? "" : "s")}");
    }
}
