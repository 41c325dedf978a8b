using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using ErsToolkit.Analyzers.Tests.ERS3005.Execution;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Analyzers.Tests.ERS3005;

/// <summary>
/// The promise against programs that really run, on a simulated clock: a program with a report does give up a request whose answer would have come in time,
/// and then never looks at the result. A report that no run bears out would be one on a supplier's correct program.
/// </summary>
public sealed class TruthByExecution(ITestOutputHelper output)
{
    private const int Batch = 400;

    private const int Batches = 4;

    [Fact]
    public void Given_programs_with_time_limits_When_they_run_Then_every_report_is_borne_out()
    {
        var trials = new List<LimitTrial>();
        LimitProgram.Random.Array[Batch].Sample(
            programs => trials.AddRange(LimitTrial.Of(programs, isChecked: trials.Count == 0)), iter: Batches, threads: 1, print: _ => "");

        List<LimitTrial> reported = [.. trials.Where(t => t.IsReported)], missed = [.. trials.Where(t => !t.IsReported)];
        output.WriteLine($"{Batch * Batches} programs, {trials.Count(t => t.GivesUp)} limits give up too early, {reported.Count} are reported");
        foreach (var kind in missed.GroupBy(t => t.Fragment.Excuse).OrderByDescending(kind => kind.Count()))
        {
            string example = kind.MinBy(t => t.Fragment.Code.Length)!.Fragment.Code.ReplaceLineEndings(" ");
            output.WriteLine($"{kind.Count(),6} missed by way of {kind.Key}: {example}");
        }

        Assert.True(reported.Count > 100, "Too few limits are reported.");
        string contradicted = string.Join("\n--\n", reported.Where(t => !t.GivesUp).Select(t =>
            $"No run bears out the report on\n{t.Line}\nin\n{t.Program.Print()}"));
        Assert.True(contradicted.Length == 0, contradicted);
    }
}
