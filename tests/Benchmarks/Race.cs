using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace ErsToolkit.Benchmarks;

/// <summary>Measures contestants in many short rounds, each against the first of them in the same round.</summary>
/// <remarks>
/// A harness of our own, because the figures are ratios on a machine that other work shares: a general benchmark tool runs one contestant
/// for seconds and then the next, and a load that comes or goes in between becomes part of the ratio. Here all contestants of a round run
/// within a fraction of a millisecond, in an order that turns from round to round. Most rounds are then over before anything disturbs them:
/// the quietest tenth of the rounds counts, and its median is the figure.
/// </remarks>
internal sealed class Race(string job, IReadOnlyList<Contestant> contestants)
{
    private static int Rounds => Effort.Of(6001, quick: 101);

    private const double MillisecondsPerTurn = 0.1;

    public IEnumerable<Standing> Run()
    {
        int[] counts = contestants.Select(WarmUp).ToArray();
        var rounds = new double[Rounds][];
        for (int round = 0; round < rounds.Length; round++)
        {
            rounds[round] = new double[contestants.Count];
            for (int turn = 0; turn < contestants.Count; turn++)
            {
                // The first calls of a turn find the caches full of another contestant's data, so they do not count.
                int index = (round + turn) % contestants.Count;
                Time(contestants[index], 10);
                rounds[round][index] = Time(contestants[index], counts[index]) / counts[index];
            }
        }

        double[][] quiet = rounds.OrderBy(times => times.Sum()).Take(rounds.Length / 10).ToArray();
        return contestants.Select((contestant, index) => Standing.Of(job, contestant.Name, quiet.Select(times => times[index] / times[0]), Allocated(contestant)));
    }

    /// <summary>Runs until the tiers of the JIT have settled, and gives the number of calls that fill a turn.</summary>
    private static int WarmUp(Contestant contestant)
    {
        // The tiers change in the background, so they get time between the calls.
        for (int pause = 0; pause < Effort.Of(6, quick: 1); pause++)
        {
            Time(contestant, 3000);
            Thread.Sleep(120);
        }

        double quickest = Enumerable.Range(0, 50).Min(_ => Time(contestant, 50) / 50);
        return Math.Max(1, (int)(MillisecondsPerTurn / quickest));
    }

    private static double Time(Contestant contestant, int count)
    {
        Func<int> once = contestant.Once;
        int sum = 0;
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < count; call++)
        {
            sum += once();
        }

        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return sum == int.MinValue ? throw new InvalidOperationException(sum.ToString(CultureInfo.InvariantCulture)) : elapsed;
    }

    private static long Allocated(Contestant contestant)
    {
        const int Calls = 100;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < Calls; call++)
        {
            contestant.Once();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
