using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Benchmarks.Mass;

/// <summary>
/// Runs all analyzers over a great deal of code that nobody here wrote: first as it is, then with correct uses of the toolkit planted into it. There is nothing
/// to report in either.
/// </summary>
internal static class MassJob
{
    private const int Seed = 20260;
    private const int MostShown = 20;
    private const string Quick = "FluentValidation";

    private static readonly string[] Others =
    [
        "System.Text.Json",
        "System.Net.Http",
        "System.Linq.Expressions",
        "Microsoft.AspNetCore.Mvc.Core",
        "Microsoft.AspNetCore.Server.Kestrel.Core",
        "System.Private.Xml",
    ];

    /// <summary>Runs the job and says whether no analyzer throws or reports anything.</summary>
    /// <param name="isQuick">Whether to take one assembly of middle size only.</param>
    public static bool Run(bool isQuick)
    {
        CompilerParts.Use();
        return Run(isQuick ? [Quick] : [Quick, .. Others]);
    }

    private static bool Run(string[] names)
    {
        Console.WriteLine($"Seed {Seed}. Analyzers: the time that the compiler counts for them, on one thread. Binding: the compiler alone.");
        Console.WriteLine();
        Console.WriteLine(
            "| assembly | code | files | lines | bodies | with plants | plants | compile errors | binding, s | analyzers, s | ratio | slowest, s | reports |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        List<Diagnostic> reports = [];
        foreach (string name in names)
        {
            var code = new CodeBase(name);
            IReadOnlyList<SyntaxTree> plain = code.Decompile();
            reports.AddRange(Look(code, plain, planter: null));
            var planter = new Planter(new Random(Seed));
            reports.AddRange(Look(code, planter.PlantIn(plain), planter));
        }

        Console.WriteLine();
        int thrown = reports.Count(report => report.Id == Measured.Thrown);
        Console.WriteLine(reports.Count == 0
            ? "No analyzer threw, and none reported anything."
            : $"FAILED: analyzers threw {thrown} times, and reported {reports.Count - thrown} mistakes in code that has none.");
        return reports.Count == 0;
    }

    private static IReadOnlyList<Diagnostic> Look(CodeBase code, IReadOnlyList<SyntaxTree> files, Planter? planter)
    {
        Measured measured = Measured.Of(code.Compile(files), isPlanted: planter is not null);
        object[] cells =
        [
            code.Name,
            planter is null ? "plain" : "planted",
            files.Count,
            files.Sum(file => file.GetText().Lines.Count),
            files.Sum(file => file.GetRoot().DescendantNodes().Count(Planter.IsBody)),
            planter?.Bodies ?? 0,
            planter?.Plants ?? 0,
            measured.Errors,
            Text(measured.Binding),
            Text(measured.Analyzers),
            Text(measured.Analyzers / measured.Binding),
            $"{measured.Slowest.Name} {Text(measured.Slowest.Seconds)}",
            measured.Reports.Count,
        ];
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
        foreach (Diagnostic report in measured.Reports.Take(MostShown))
        {
            Console.Error.WriteLine(report);
        }

        return measured.Reports;
    }

    private static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
