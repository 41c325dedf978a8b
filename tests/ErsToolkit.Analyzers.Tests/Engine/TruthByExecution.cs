using System.Linq;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Engine.Execution;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>
/// The promise itself, against builders that really throw: random programs are analyzed, and run on every input. If it broke, a supplier's correct program
/// would not compile.
/// </summary>
public sealed class TruthByExecution(ITestOutputHelper output)
{
    private const int Batch = 200;

    [Fact]
    public void Given_ten_thousand_programs_Then_every_report_is_borne_out_by_every_run_that_takes_its_edge()
    {
        var tally = new Tally();
        RandomProgram.Branching.Array[Batch].Sample(
            programs =>
            {
                foreach (Trial trial in Trial.Of(programs))
                {
                    string? contradiction = trial.Contradiction(trial.Reports.Select(r => r.Claim));
                    Assert.True(contradiction is null, contradiction);
                    tally.Add(trial);
                }
            },
            iter: 10_000 / Batch,
            threads: 2,
            print: _ => "");
        output.WriteLine(tally.ToString());
        Assert.True(tally.Programs >= 10_000 && tally.Reports > 500, tally.ToString());
    }
}
