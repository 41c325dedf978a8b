using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using ErsToolkit.Benchmarks.Rivals;

namespace ErsToolkit.Benchmarks;

/// <summary>Times the first check of a payload in a fresh process, where compiling the code counts for more than running it.</summary>
internal static class FirstCall
{
    public const string Child = "first-call-of";
    private const int Rounds = 15;

    private static readonly (string Key, string Name)[] Contestants =
    [
        ("walk", "bare Utf8JsonReader walk"),
        ("toolkit", "ErsToolkit"),
        ("hand", "check by hand"),
        ("rules", "System.Text.Json + FluentValidation"),
    ];

    public static IEnumerable<Standing> Run()
    {
        Jobs.RequireAgreement();
        var ratios = Contestants.Select(_ => new double[Rounds]).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            double[] times = Contestants.Select(contestant => InFreshProcess(contestant.Key)).ToArray();
            for (int index = 0; index < times.Length; index++)
            {
                ratios[index][round] = times[index] / times[0];
            }
        }

        return Contestants.Select((contestant, index) => Standing.Of("first call", contestant.Name, ratios[index], bytes: null));
    }

    /// <summary>What the fresh process does: one call, and its time in milliseconds on standard output.</summary>
    public static int RunChild(string key)
    {
        byte[] payload = Payloads.Defer;
        long start = Stopwatch.GetTimestamp();
        bool isValid = key switch
        {
            "walk" => BareWalk.Count(payload) > 0,
            "hand" => HandCheck.Run(payload).Count == 0,
            "toolkit" => A016.ValidateDefer(payload).IsValid,
            _ => SystemTextJson.IsValid(payload, new DeferRules()),
        };
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture));
        return isValid ? 0 : 1;
    }

    private static double InFreshProcess(string key)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Child, key]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string time = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(time, CultureInfo.InvariantCulture) : throw new InvalidOperationException("The fresh process failed: " + key + ".");
    }
}
