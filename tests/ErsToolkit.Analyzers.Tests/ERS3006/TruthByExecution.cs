using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using ErsToolkit.Analyzers.Tests.ERS3006.Execution;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Analyzers.Tests.ERS3006;

/// <summary>The promise against programs that really run: what is reported comes out, and what comes out on a way that the page names is reported.</summary>
public sealed class TruthByExecution(ITestOutputHelper output)
{
    private const int Batch = 600;

    private const int Batches = 4;

    [Fact]
    public void Given_programs_that_log_When_they_run_Then_what_is_reported_comes_out()
    {
        var trials = new List<LeakTrial>();
        LeakProgram.Random.Array[Batch].Sample(programs => trials.AddRange(LeakTrial.Of(programs)), iter: Batches, threads: 1, print: _ => "");
        List<LeakTrial> missed = [.. trials.Where(t => t.CameOut && !t.IsReported)];
        output.WriteLine($"{trials.Count} programs, {trials.Count(t => t.CameOut)} show something, {trials.Count(t => t.IsReported)} are reported");
        foreach (var kind in missed.GroupBy(t => t.Program.FirstUnclaimed).OrderByDescending(kind => kind.Count()))
            output.WriteLine($"{kind.Count(),6} missed by way of {kind.Key}: {kind.MinBy(t => t.Program.Print().Length)!.Program.Print()}");
        foreach (LeakTrial trial in trials.Where(t => t.IsReported && !t.CameOut))
            output.WriteLine($"reported, and nothing came out of it: {trial.Program.Print()}");

        Assert.True(trials.Count(t => t.IsReported) > 200, "Too few of the programs are reported.");
        Assert.Equal("", string.Join("\n--\n", trials.Where(t => t.IsReported && !t.CameOut).Select(t => t.Program.Print())));
        Assert.Equal("", string.Join("\n--\n", missed.Where(t => t.Program.IsClaimed).Select(t => t.Program.Print())));
        Assert.All(Piece.Sources.Concat(Piece.Steps).Concat(Piece.Locals).Concat(Piece.Sinks).Where(p => p.IsClaimed), piece =>
            Assert.Contains(trials, t => t.IsReported && t.Program.Pieces.Contains(piece)));
    }
}
