using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>What an author is told of a single mistake in the specs of the package, as if they were the project's own: one problem, at the mistake.</summary>
public sealed class MistakesTests
{
    private const string Table = "spec/mistakes.md";

    [Fact]
    public void Of_every_mistake_one_problem_is_told_at_its_place()
    {
        var rows = new (string Told, string Row)[Mistakes.All.Length];
        Parallel.For(0, rows.Length, index => rows[index] = Try(Mistakes.All[index]));

        string[] wrong = [.. rows.Select(row => row.Told).Where(told => told.Length > 0)];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
        Reviewed.Equal(Table, $"""
            # Mistakes, and what is said of them

            {Mistakes.All.Length} single mistakes in the specs of the package, each tried by itself as if the files were the project's own. Each is one problem, and no other, at the place given.
            `ERS_UPDATE_GOLDEN=1 dotnet test tests/ErsToolkit.Generator.Tests` writes this page.

            | mistake | file | line and column | problem | message |
            |---|---|---|---|---|
            {string.Join("\n", rows.Select(row => row.Row))}

            """);
    }

    [Fact]
    public void The_mistakes_stand_in_the_specs_of_the_package() => Assert.All(Mistakes.All, mistake =>
    {
        string text = Text(mistake);
        Assert.Equal(text.IndexOf(mistake.From, StringComparison.Ordinal), text.LastIndexOf(mistake.From, StringComparison.Ordinal));
        Assert.Contains(mistake.From, text, StringComparison.Ordinal);
        Assert.Contains(mistake.At, mistake.To, StringComparison.Ordinal);
    });

    private static string Text(Mistake mistake) => Repository.Specs.Single(spec => spec.Path == mistake.File).Text;

    private static (string Told, string Row) Try(Mistake mistake)
    {
        string before = Text(mistake);
        int start = before.IndexOf(mistake.From, StringComparison.Ordinal);
        string text = before.Replace(mistake.From, mistake.To, StringComparison.Ordinal);
        int at = start + mistake.To.IndexOf(mistake.At, StringComparison.Ordinal);
        int line = text.AsSpan(0, at).Count('\n') + 1;
        string place = mistake.At.Length == 0 ? mistake.File : $"{mistake.File}({line},{at - text.LastIndexOf('\n', at)})";

        IEnumerable<SpecFile> files = Repository.Specs.Select(spec => new SpecFile(spec.Path, spec.Path == mistake.File ? text : spec.Text, IsChosen: true, Namespace: spec.Path.Contains("current", StringComparison.Ordinal) ? "Current" : ""));
        SpecRun run = SpecHarness.Run(files);
        Diagnostic[] problems = [.. run.Diagnostics];
        string[] told = [.. problems.Select(problem => $"{problem.Id} {Place(problem, mistake.At.Length > 0)}")];
        string message = problems.Length == 0 ? "" : problems[0].GetMessage(CultureInfo.InvariantCulture);
        bool isAsExpected = told.Length == 1 && told[0] == $"{mistake.Id} {place}" && run.Exception is null;
        FileLinePositionSpan? first = problems.Length == 0 ? null : problems[0].Location.GetLineSpan();
        return (
            isAsExpected ? "" : $"{mistake.Name}: expected {mistake.Id} {place}, told {(told.Length == 0 ? "nothing" : string.Join("; ", told))} {string.Join(" | ", problems.Select(problem => problem.GetMessage(CultureInfo.InvariantCulture)))}",
            $"| {mistake.Name} | {mistake.File} | {(first is FileLinePositionSpan span ? $"{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}" : "")} | {mistake.Id} | {Cell(message)} |");
    }

    private static string Place(Diagnostic problem, bool withColumn)
    {
        FileLinePositionSpan span = problem.Location.GetLineSpan();
        return problem.Location == Location.None ? "" : withColumn ? $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})" : span.Path;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
