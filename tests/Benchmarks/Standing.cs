using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace ErsToolkit.Benchmarks;

/// <summary>What came out for one contestant: the median of its ratios, the middle half of them, and what one call allocates.</summary>
internal sealed record Standing(string Job, string Contestant, double Ratio, double Low, double High, long? Bytes)
{
    public static Standing Of(string job, string contestant, IEnumerable<double> ratios, long? bytes)
    {
        double[] sorted = ratios.Order().ToArray();
        return new Standing(job, contestant, sorted[sorted.Length / 2], sorted[sorted.Length / 4], sorted[sorted.Length * 3 / 4], bytes);
    }

    /// <summary>Reads what another process has written of one that it measured.</summary>
    public static Standing Read(string line) => JsonSerializer.Deserialize<Standing>(line) ?? throw new InvalidOperationException("Another process wrote null for a standing.");

    public string Write() => JsonSerializer.Serialize(this);

    public static void PrintHeader()
    {
        Console.WriteLine("| job | contestant | ratio to the first | middle half of the rounds | bytes a call |");
        Console.WriteLine("|---|---|---|---|---|");
    }

    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {Job} | {Contestant} | {Ratio:0.00} | {Low:0.00}–{High:0.00} | {(Bytes is long bytes ? bytes.ToString("N0", CultureInfo.InvariantCulture) : "–")} |"));
}
