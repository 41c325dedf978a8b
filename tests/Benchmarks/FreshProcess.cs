using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace ErsToolkit.Benchmarks;

/// <summary>Measures what happens once in a process, where compiling the code counts for more than running it, against the first of the contestants.</summary>
/// <remarks>
/// It is the processor's time that counts, not the clock's: what is measured waits for nothing, and what the clock sees besides is other processes.
/// As in <see cref="Race"/> the order turns from round to round, and the quietest rounds count.
/// </remarks>
internal sealed class FreshProcess(string job, string child, IReadOnlyList<(string Key, string Name)> contestants, int rounds)
{
    private const int QuickRounds = 3;

    public IEnumerable<Standing> Run()
    {
        var all = new double[Effort.Of(rounds, QuickRounds)][];
        for (int round = 0; round < all.Length; round++)
        {
            all[round] = new double[contestants.Count];
            for (int turn = 0; turn < contestants.Count; turn++)
            {
                int index = (round + turn) % contestants.Count;
                all[round][index] = Start(contestants[index].Key);
            }
        }

        double[][] quiet = all.OrderBy(times => times.Sum()).Take(all.Length / 3).ToArray();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job}: 1.00 is {quiet.Select(times => times[0]).Order().ElementAt(quiet.Length / 2):0.0} ms."));
        return contestants.Select((contestant, index) => Standing.Of(job, contestant.Name, quiet.Select(times => times[index] / times[0]), bytes: null));
    }

    /// <summary>What the fresh process does: one piece of work, and the milliseconds that it took of the processor on standard output.</summary>
    public static int Measure(Func<bool> work)
    {
        _ = Environment.CpuUsage;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        bool isDone = work();
        double time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        Console.WriteLine(time.ToString("R", CultureInfo.InvariantCulture));
        return isDone ? 0 : 1;
    }

    private double Start(string key)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [child, key]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string time = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(time, CultureInfo.InvariantCulture) : throw new InvalidOperationException("The fresh process failed: " + key + ".");
    }
}
