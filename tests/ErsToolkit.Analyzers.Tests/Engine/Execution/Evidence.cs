using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>What a run says about a claim.</summary>
internal enum Verdict
{
    /// <summary>The run does not go there, or the program stops it with an exception of its own.</summary>
    Silent,

    /// <summary>Build fails as claimed.</summary>
    Right,

    /// <summary>Build fails for a deciding value that is none.</summary>
    Excused,

    /// <summary>The run takes the edge, and another build fails before this one.</summary>
    Earlier,

    /// <summary>Build succeeds, or fails for other reasons, or is not reached from the edge.</summary>
    Wrong,
}

/// <summary>The runs of one program, on every input.</summary>
internal sealed class Evidence(int[][] logs)
{
    private const int Stopped = int.MaxValue;

    private readonly Dictionary<int, ulong> _runsByEdge = Index(logs);
    private readonly Dictionary<(Breach, int), ulong> _failing = [];

    public IEnumerable<int> Edges => _runsByEdge.Keys;

    /// <summary>The verdicts of all runs, by input.</summary>
    public IEnumerable<Verdict> On(Claim claim) => logs.Select(log => On(claim, log));

    /// <summary>Whether no run contradicts the claim.</summary>
    public bool Permits(Claim claim) => On(claim).All(v => v != Verdict.Wrong);

    /// <summary>Whether the claim is one that should be made: there are runs for it, and in none of them anything else fails.</summary>
    public bool Demands(Claim claim)
    {
        // Nearly always this says no, and it costs one step.
        if (claim.Edge is { } edge && (_runsByEdge[edge] & ~Failing(claim)) != 0)
            return false;
        var verdicts = On(claim).ToList();
        return verdicts.Contains(Verdict.Right) && !verdicts.Contains(Verdict.Wrong) && !verdicts.Contains(Verdict.Earlier);
    }

    private ulong Failing(Claim claim)
    {
        if (_failing.TryGetValue((claim.Breach, claim.Build), out ulong runs))
            return runs;
        for (int i = 0; i < logs.Length; i++)
        {
            if (logs[i].Any(entry => entry == Stopped || (IsBuild(entry, out int build, out int issues) && build == claim.Build && (claim.Breach.IsIn(issues) || claim.Breach.IsExcusedIn(issues)))))
                runs |= 1UL << i;
        }

        return _failing[(claim.Breach, claim.Build)] = runs;
    }

    private static Verdict On(Claim claim, int[] log)
    {
        int start = claim.Edge is { } edge ? Array.IndexOf(log, edge) : 0;
        if (start < 0)
            return Verdict.Silent;
        bool right = false, excused = false, wrong = false, earlier = false, stopped = false;
        foreach (int entry in log.AsSpan(start))
        {
            stopped |= entry == Stopped;
            if (!IsBuild(entry, out int build, out int issues))
                continue;
            bool isHere = build == claim.Build;
            right |= isHere && claim.Breach.IsIn(issues);
            excused |= isHere && claim.Breach.IsExcusedIn(issues);
            wrong |= isHere && !claim.Breach.IsIn(issues) && !claim.Breach.IsExcusedIn(issues);
            earlier |= !isHere && issues != 0;
        }

        if (claim.Edge is null)
            return wrong ? Verdict.Wrong : right ? Verdict.Right : excused ? Verdict.Excused : Verdict.Silent;
        return right ? Verdict.Right : excused ? Verdict.Excused : wrong ? Verdict.Wrong : earlier ? Verdict.Earlier : stopped ? Verdict.Silent : Verdict.Wrong;
    }

    private static bool IsBuild(int entry, out int build, out int issues)
    {
        (build, issues) = Math.DivRem(-1 - entry, 64);
        return entry < 0;
    }

    private static Dictionary<int, ulong> Index(int[][] logs)
    {
        var runs = new Dictionary<int, ulong>();
        for (int i = 0; i < logs.Length; i++)
        {
            foreach (int edge in logs[i].Where(e => e is >= 0 and not Stopped))
                runs[edge] = runs.GetValueOrDefault(edge) | (1UL << i);
        }

        return runs;
    }
}
