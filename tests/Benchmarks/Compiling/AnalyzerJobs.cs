using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>What the analyzers cost a build, beside two packages that many projects have, and how that grows with the project.</summary>
/// <remarks>
/// The compiler itself says how long each analyzer ran, as it does for <c>ReportAnalyzer</c>. One thread, so that nobody's time is another's wait, in a process
/// whose garbage is collected as the compiler's is: otherwise half of what is measured is collecting.
/// </remarks>
internal static class AnalyzerJobs
{
    public const string Child = "analyzers-of";

    private static int Files => Effort.Of(1000, quick: 50);

    private static int Rounds => Effort.Of(9, quick: 1);

    private static int RoundsOfGrowth => Effort.Of(5, quick: 1);

    public static IEnumerable<Standing> Run()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Child, Effort.IsQuick ? "quick" : "whole"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        using Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
            yield return Standing.Read(line);
        process.WaitForExit();
        Jobs.Require(process.ExitCode == 0, "the process that measures the analyzers ends well");
    }

    /// <summary>What that process does.</summary>
    public static int RunChild(string effort)
    {
        Effort.IsQuick = effort == "quick";
        CompilerParts.Use();
        return PrintAll();
    }

    // A method of its own: the one before must not know a type of the compiler.
    private static int PrintAll()
    {
        foreach (Standing standing in Beside().Concat(Growth()).Concat(GrowthInOneFile()))
            Console.WriteLine(standing.Write());
        return 0;
    }

    public static DiagnosticAnalyzer[] Ours() => Load(CompilerParts.Analyzers[^1].Assembly);

    private static IEnumerable<Standing> GrowthInOneFile() => AnalyzerGrowthJob.Run(Ours(), Measure);

    private static IEnumerable<Standing> Beside()
    {
        (string Package, DiagnosticAnalyzer Analyzer)[] all = CompilerParts.Analyzers.SelectMany(package => Load(package.Assembly).Select(analyzer => (package.Name, analyzer))).ToArray();
        CSharpCompilation project = BookingProject.Compilation(Files);
        RequireReports(project, all.Where(one => one.Package == "ErsToolkit").Select(one => one.Analyzer));
        List<(string Name, double[] Times)> rounds = [];
        for (int round = 0; round < Rounds; round++)
        {
            Dictionary<DiagnosticAnalyzer, double> times = Measure(project, all.Select(one => one.Analyzer));
            rounds.AddRange(all.GroupBy(one => one.Package).Select(package => (package.Key, new[] { package.Sum(one => times[one.Analyzer]) })));
            rounds.AddRange(all.Where(one => one.Package == "ErsToolkit").Select(one => ("  " + one.Analyzer.GetType().Name + " (" + Ids(one.Analyzer) + ")", new[] { times[one.Analyzer] })));
        }

        ILookup<string, double> by = rounds.ToLookup(one => one.Name, one => one.Times[0]);
        double measure = Median(by["Roslynator"]);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"analyzers: 1.00 is {measure:0} ms for {Files} files with {Files} requests built."));
        return by.Select(one => Standing.Of("analyzers, " + Files + " files", one.Key, one.Select(time => time / measure), bytes: null));
    }

    private static IEnumerable<Standing> Growth()
    {
        DiagnosticAnalyzer[] ours = Ours();
        int[] sizes = [Files / 10, Files, 5 * Files];
        double[][] times = sizes.Select(size => Enumerable.Range(0, RoundsOfGrowth).Select(_ => Measure(BookingProject.Compilation(size), ours).Values.Sum() / size).ToArray()).ToArray();
        double measure = Median(times[1]);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"analyzers, growth: 1.00 is {measure * 1000:0} microseconds a file."));
        return sizes.Select((size, index) => Standing.Of("analyzers, growth", size.ToString(CultureInfo.InvariantCulture) + " files, a file", times[index].Select(time => time / measure), bytes: null));
    }

    private static DiagnosticAnalyzer[] Load(string assembly) => Assembly.LoadFrom(assembly).GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToArray();

    /// <summary>All reports, and how long each analyzer took, one after the other.</summary>
    public static AnalysisResult Analyze(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        return new CompilationWithAnalyzers(project, analyzers, options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static Dictionary<DiagnosticAnalyzer, double> Measure(CSharpCompilation project, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        ImmutableArray<DiagnosticAnalyzer> all = [.. analyzers];

        // What an earlier round left behind is not to be collected in the time of this one.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        AnalysisResult result = Analyze(project, all);
        return all.ToDictionary(one => one, one => result.AnalyzerTelemetryInfo.TryGetValue(one, out var telemetry) ? telemetry.ExecutionTime.TotalMilliseconds : 0);
    }

    /// <summary>The files must have what the rules look for, and the analyzers must look at them.</summary>
    private static void RequireReports(CSharpCompilation project, IEnumerable<DiagnosticAnalyzer> ours)
    {
        Jobs.Require(project.GetDiagnostics().All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning), "the project compiles");
        ImmutableArray<Diagnostic> reports = project.WithAnalyzers([.. ours]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Jobs.Require(reports.Length == 1 && reports[0].Id == "ERS2001", "the analyzers find the one mistake");
    }

    private static string Ids(DiagnosticAnalyzer analyzer) => string.Join(" ", analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct().Order());

    private static double Median(IEnumerable<double> times)
    {
        List<double> ordered = [.. times.Order()];
        return ordered[ordered.Count / 2];
    }
}
