using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>
/// The promise itself, against builders that really throw: an error is reported only where every run that gets to the build fails, and for that reason.
/// If this broke, a supplier's correct program would not compile.
/// </summary>
public sealed class Promise
{
    private static readonly bool[][] Flags = [.. Enumerable.Range(0, 8).Select(i => new[] { (i & 1) > 0, (i & 2) > 0, (i & 4) > 0 })];

    [Fact]
    public void Given_any_program_without_branches_Then_what_fails_is_reported_and_nothing_else()
    {
        int reported = 0, silent = 0;
        RandomPrograms.StraightLine.Array[60].Sample(
            programs =>
            {
                foreach ((string program, string[] reports, string[][] runs) in Try(programs))
                {
                    Assert.True(runs[0].Order().SequenceEqual(reports.Order()), $"reported: {string.Join(" ", reports)}; failed with: {string.Join(" ", runs[0])}\n{program}");
                    if (reports.Length > 0)
                        reported++;
                    else
                        silent++;
                }
            },
            iter: 10,
            threads: 1);
        Assert.True(reported > 20 && silent > 20, "The programs no longer try both.");
    }

    [Fact]
    public void Given_any_program_with_branches_Then_what_is_reported_fails_in_every_run_that_builds()
    {
        int reported = 0;
        RandomPrograms.Branching.Array[60].Sample(
            programs =>
            {
                foreach ((string program, string[] reports, string[][] runs) in Try(programs))
                {
                    reported += reports.Length;
                    foreach (string report in reports)
                        Assert.True(runs.All(run => run.Contains(report)), $"reported: {report}; runs: {string.Join(" | ", runs.Select(r => string.Join(" ", r)))}\n{program}");
                }
            },
            iter: 10,
            threads: 1);
        Assert.True(reported > 10, $"The programs no longer try what is reported: {reported}.");
    }

    /// <summary>For each program, the kinds of breach that were reported, and those with which each run failed that got to the build.</summary>
    private static List<(string Program, string[] Reports, string[][] Runs)> Try(string[] programs)
    {
        var compilation = Lab.Compile(RandomPrograms.Class(programs));
        var reports = Lab.AnalyzeAsync(compilation).GetAwaiter().GetResult()
            .Where(d => d.Id is "ERS2001" or "ERS2002" && !d.Properties.ContainsKey("Edge"))
            .ToLookup(d => MethodAt(d.Location), d => d.Id == "ERS2001" ? "forbidden" : "missing");
        return Lab.Run(compilation, type => programs
            .Select((program, i) => (program, reports[$"P{i}"].Distinct().ToArray(), Flags.Select(f => Failure(type.GetMethod($"P{i}")!, f)).OfType<string[]>().ToArray()))
            .ToList());
    }

    private static string MethodAt(Location location) => location.SourceTree!.GetRoot().FindNode(location.SourceSpan)
        .Ancestors().OfType<MethodDeclarationSyntax>().First().Identifier.ValueText;

    /// <summary>Null where the run never gets to the build.</summary>
    private static string[]? Failure(MethodInfo method, bool[] flags)
    {
        try
        {
            return method.Invoke(null, [.. flags.Cast<object>()]) is true ? [] : null;
        }
        catch (TargetInvocationException e) when (e.InnerException?.GetType().Name == "BuildFailedException")
        {
            return [.. (IReadOnlyList<string>)e.InnerException.GetType().GetProperty("Issues")!.GetValue(e.InnerException)!];
        }
        catch (TargetInvocationException e) when (e.InnerException is FormatException)
        {
            return null;
        }
    }
}
