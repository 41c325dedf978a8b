using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs everything that is shipped over files of a project, as an editor does: what is generated is there, and nobody waits for it.</summary>
internal static class ProjectAnalysis
{
    /// <summary>The reports of all rules in these files.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, params IEnumerable<SyntaxTree> files) => RunAsync(compilation, ShippedRules.Analyzers, files);

    /// <summary>The reports of some analyzers. An exception in one of them, which a build shows as a warning, is one here.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, IEnumerable<DiagnosticAnalyzer> analyzers, params IEnumerable<SyntaxTree> files)
    {
        var thrown = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([.. analyzers], options);
        var reports = new List<Diagnostic>();
        foreach (SyntaxTree file in files)
            reports.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), filterSpan: null, CancellationToken.None));
        return thrown.IsEmpty ? reports : throw new AggregateException(thrown);
    }

    /// <summary>An analyzer is silent on much that does not compile, so that a verdict on a file says something only where it does.</summary>
    public static void HasNoProblems(Compilation compilation, DiagnosticSeverity severity, params IEnumerable<SyntaxTree> files) => Assert.DoesNotContain(
        files.SelectMany(file => compilation.GetSemanticModel(file).GetDiagnostics()),
        problem => problem.Severity >= severity && !problem.IsSuppressed);
}
