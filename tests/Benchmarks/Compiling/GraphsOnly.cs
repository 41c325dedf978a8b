using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>Has the control-flow graph of every body made and does nothing with it: what any analyzer pays that follows values.</summary>
#pragma warning disable RS1026, RS1036, RS1041, RS2008 // it is never shipped
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GraphsOnly : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new("BENCH01", "Never reported", "Never reported", "Benchmarks", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationBlockAction(block =>
        {
            foreach (IOperation body in block.OperationBlocks)
                block.GetControlFlowGraph(body);
        });
    }
}
