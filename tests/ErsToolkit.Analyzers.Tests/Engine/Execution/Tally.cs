using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>Counts over many programs, with the shortest example of each kind.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Count, string Example)> _kinds = new(System.StringComparer.Ordinal);

    public int Programs { get; private set; }

    public int Reports { get; private set; }

    /// <summary>Reports that no run bears out, because none goes there.</summary>
    public int Vacuous { get; private set; }

    public int Misses { get; private set; }

    /// <summary>Counts what a program shows beside the soundness of its reports.</summary>
    public void Add(Trial trial)
    {
        lock (_kinds)
        {
            Programs++;
            foreach (Report report in trial.Reports)
                AddReport(trial, report.Claim);
            foreach (Claim miss in trial.Misses())
            {
                Misses++;
                bool isReportedElsewhere = trial.Reports.Any(r => r.Claim.Breach == miss.Breach);
                Add($"missed   {KindOf(trial, miss)}{(isReportedElsewhere ? ", but reported for another build" : "")}", trial, miss);
            }
        }
    }

    public override string ToString() =>
        $"{Programs} programs, {Reports} reports ({Vacuous} where no run goes), {Misses} missed\n"
        + string.Join("\n", _kinds.Select(k => $"{k.Value.Count,6} {k.Key}"))
        + "\n\nThe shortest example of what is missed\n"
        + string.Join("\n", _kinds.Where(k => k.Key.StartsWith("missed", System.StringComparison.Ordinal)).Select(k => $"-- {k.Key}: {k.Value.Example}\n"));

    private void AddReport(Trial trial, Claim claim)
    {
        Reports++;
        var verdicts = trial.Evidence.On(claim).Distinct().ToList();
        bool isVacuous = !verdicts.Contains(Verdict.Right);
        Vacuous += isVacuous ? 1 : 0;
        Add($"reported {KindOf(trial, claim)}{(isVacuous ? ", where no run goes" : verdicts.Contains(Verdict.Earlier) ? ", in some runs an earlier build fails" : "")}", trial, claim);
    }

    private static string KindOf(Trial trial, Claim claim) =>
        $"{claim.Breach.Id} {(claim.Edge is { } edge ? $"through one edge ({trial.Condition(edge).Kind})" : "on every path")}";

    private void Add(string kind, Trial trial, Claim claim)
    {
        (int count, string? example) = _kinds.GetValueOrDefault(kind);
        if (example is null || trial.Text.Length < example.Length)
            example = $"build {claim.Build}, {claim.Breach} {trial.Describe(claim.Edge)}\n{trial.Text}";
        _kinds[kind] = (count + 1, example);
    }
}
