using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using ErsToolkit.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Benchmarks.Mass;

/// <summary>What all analyzers say of a compilation, and how long that takes.</summary>
/// <param name="Errors">How many errors the compiler finds.</param>
/// <param name="Binding">The seconds that the compiler takes alone.</param>
/// <param name="Analyzers">The seconds that the compiler counts for the analyzers, including what they are the first to have bound.</param>
/// <param name="Slowest">The analyzer that takes longest, and its seconds.</param>
/// <param name="Reports">Reports and exceptions, except on the file whose mistake is there on purpose.</param>
internal sealed record Measured(int Errors, double Binding, double Analyzers, (string Name, double Seconds) Slowest, IReadOnlyList<Diagnostic> Reports)
{
    /// <summary>What is reported when an analyzer throws.</summary>
    public const string Thrown = "AD0001";

    /// <summary>The rule that is off by default, and is right to report every deferral that is made by hand.</summary>
    private const string Audit = "ERS3002";

    public static Measured Of(CSharpCompilation compilation, bool isPlanted)
    {
        // On a clone, because a compilation keeps what it has bound.
        var watch = Stopwatch.StartNew();
        int errors = compilation.Clone().GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        double binding = watch.Elapsed.TotalSeconds;

        CSharpCompilationOptions everyRule = compilation.Options.WithSpecificDiagnosticOptions([new(Audit, ReportDiagnostic.Warn)]);
        ImmutableArray<DiagnosticAnalyzer> ours = [.. AnalyzerJobs.Ours()];
        AnalysisResult result = AnalyzerJobs.Analyze(compilation.WithOptions(everyRule), ours);

        Dictionary<string, double> seconds = ours.ToDictionary(one => one.GetType().Name, one => result.AnalyzerTelemetryInfo[one].ExecutionTime.TotalSeconds);
        KeyValuePair<string, double> slowest = seconds.MaxBy(one => one.Value);
        ILookup<bool, Diagnostic> found = result.GetAllDiagnostics().Where(report => !isPlanted || report.Id != Audit).ToLookup(BookingProject.IsAboutMistake);
        Jobs.Require(found[true].Any(report => report.Id == "ERS2001"), "the analyzers find the mistake that is there on purpose");
        return new Measured(errors, binding, seconds.Values.Sum(), (slowest.Key, slowest.Value), found[false].ToList());
    }
}
