using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Analyzers;
using ErsToolkit.Analyzers.ERS2001;
using ErsToolkit.Analyzers.ERS2002;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3001;

/// <summary>What a code clashes with, or lacks, as the analyzer finds it: it knows where in the method a field is supplied.</summary>
internal static class CodeClashes
{
    private static readonly CompilationWithAnalyzersOptions Quiet = new(
        new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
        onAnalyzerException: (_, _, _) => { },
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: false,
        reportSuppressedDiagnostics: true);

    /// <summary>Also where the project does not want to hear of them: a fix must not lead to a request that fails in silence.</summary>
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Reported = ImmutableDictionary.CreateRange(
        new[] { SuppliedFieldMustBePermitted.Id, FieldThatValueRequiresMustBeSupplied.Id }
            .Select(id => new KeyValuePair<string, ReportDiagnostic>(id, ReportDiagnostic.Warn)));

    /// <summary>The clashes with the code that the call named there supplies, and those of which it is not certain that they are not with it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(FixTarget target, TextSpan decider, string field, CancellationToken cancellation)
    {
        Compilation compilation = target.Model.Compilation;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(Reported).WithSyntaxTreeOptionsProvider(null));
        var found = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new BuilderFlowAnalyzer()), Quiet)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(target.Root.SyntaxTree), decider, cancellation)
            .ConfigureAwait(false);
        return [.. found.Where(d => Reported.ContainsKey(d.Id) && FixTarget.WhenFieldOf(d) == field && MayDecide(decider, d))];
    }

    private static bool MayDecide(TextSpan decider, Diagnostic diagnostic) =>
        !diagnostic.Properties.TryGetValue(FindingProperties.DeciderIndex, out string? index)
        || diagnostic.AdditionalLocations[int.Parse(index!, NumberStyles.None, CultureInfo.InvariantCulture)].SourceSpan == decider;
}
