using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using ErsToolkit.Benchmarks.Rivals;

namespace ErsToolkit.Benchmarks.Hostile;

/// <summary>Measures how the cost of reading grows with the size of what a stranger sends, and compares it with a bare walk over the same bytes.</summary>
internal static class HostileJob
{
    private const double Exponent = 1.2;
    private const double Walks = 40;
    private const double Megabytes = 64;

    // What other work on the machine never explains, three times in a row.
    private const double Gross = 1.5;
    private const double GrossOfQuickWalks = 5;
    private const int Attempts = 3;

    private static readonly int[] Sizes = [16 << 10, 64 << 10, 256 << 10, 1 << 20];

    /// <summary>Runs the job and says whether no family misses a goal grossly.</summary>
    /// <param name="isQuick">Whether to leave out the largest size, and most of the repetitions.</param>
    public static bool Run(bool isQuick)
    {
        int[] sizes = isQuick ? Sizes[..^1] : Sizes;
        Console.WriteLine($"Goals: exponent {Text(Exponent)}, {Text(Walks)} walks, {Text(Megabytes)} MB; half as much again fails.");
        Console.WriteLine();
        Console.WriteLine($"| family, {sizes[0] >> 10} to {sizes[^1] >> 10} KB | exponent | walks, at most | MB allocated, at most | ms, at most |");
        Console.WriteLine("|---|---|---|---|---|");
        bool isGood = true;
        foreach (Family family in Families.All)
        {
            WarmUp(family, sizes[0]);
            Outcome outcome = Attempt(family, sizes, isQuick);
            for (int attempt = 1; attempt < Attempts && outcome.IsMissed; attempt++)
            {
                outcome = Attempt(family, sizes, isQuick);
            }

            string name = family.Name + (outcome.IsMissed ? " **MISSED**" : "");
            Console.WriteLine($"| {name} | {Text(outcome.Exponent)} | {Text(outcome.Walks)} | {Text(outcome.Megabytes)} | {Text(outcome.Milliseconds)} |");
            isGood &= !outcome.IsMissed;
        }

        return isGood;
    }

    private static Outcome Attempt(Family family, int[] sizes, bool isQuick)
    {
        List<Point> points = sizes.Select(size => Measure(family, size, isQuick)).ToList();
        double exponent = Growth.Exponent(points.Select(point => ((double)point.Size, point.Read)));
        double walks = points.Max(point => point.Read / point.Walk);
        double megabytes = points.Max(point => point.Bytes) / 1e6;

        // Where the code has not been compiled for the second time yet, it takes several times as long.
        bool isMissed = exponent > Exponent * Gross || walks > Walks * (isQuick ? GrossOfQuickWalks : Gross) || megabytes > Megabytes * Gross;
        return new Outcome(exponent, walks, megabytes, points.Max(point => point.Read), isMissed);
    }

    /// <summary>Runs until the tiers of the JIT have settled; they change in the background.</summary>
    private static void WarmUp(Family family, int size)
    {
        byte[] payload = family.Make(size);
        for (int pause = 0; pause < 3; pause++)
        {
            Quickest(() => family.Read(payload) + Walk(payload), 50);
            Thread.Sleep(120);
        }
    }

    private static Point Measure(Family family, int size, bool isQuick)
    {
        byte[] payload = family.Make(size);
        Jobs.Require(payload.Length <= size + (size >> 2), $"'{family.Name}' has about {size} bytes, not {payload.Length}");
        int budget = isQuick ? 40 : 250;
        double walk = Quickest(() => Walk(payload), budget / 4);
        double read = Quickest(() => family.Read(payload), budget);
        long before = GC.GetAllocatedBytesForCurrentThread();
        family.Read(payload);
        return new Point(payload.Length, read, walk, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The milliseconds that a call takes when nothing disturbs it: the shortest of the calls that fit into the budget, five at least.</summary>
    private static double Quickest(Func<int> once, int budget)
    {
        double quickest = double.MaxValue;
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < 5 || Stopwatch.GetElapsedTime(start).TotalMilliseconds < budget; call++)
        {
            long before = Stopwatch.GetTimestamp();
            once();
            quickest = Math.Min(quickest, Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        return quickest;
    }

    private static int Walk(byte[] payload)
    {
        try
        {
            return BareWalk.Count(payload);
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Outcome(double Exponent, double Walks, double Megabytes, double Milliseconds, bool IsMissed);

    private sealed record Point(int Size, double Read, double Walk, long Bytes);
}
