using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Runs the analyzer that follows builders.</summary>
internal abstract class Analysis : RuleAnalysis<BuilderFlowAnalyzer>
{
    /// <summary>What is expected at the place that the program marks <c>{|#0:…|}</c>. The further places are for the fixes, whose tests look at them.</summary>
    public static DiagnosticResult Result(string id, DiagnosticSeverity severity) =>
        new DiagnosticResult(id, severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>The statements of one method, and perhaps members beside it.</summary>
    public static Task OfMethod(string statements, string members = "") => Of(Given.Method(statements, members));
}
