using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.ERS3004;
using ErsToolkit.Analyzers.ERS3008;
using ErsToolkit.Analyzers.ERS3009;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Analyzers;

/// <summary>Hosts the rules that follow what a client's method gives, so that each body is made into a graph once for all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultFlowAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<ResultRule> Rules = ImmutableArray.Create<ResultRule>(
        new RequestMustNotBeSentAgainUnsettled(),
        new UnknownCaseMustBeToldApart(),
        new SuccessMustBeConfirmed());

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Select(r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ResultContracts.TryCreate(start.Compilation) is not { } contracts)
                return;
            var bodies = new ResultBodies(contracts);
            start.RegisterCodeBlockAction(block => Analyze(block, bodies));
        });
    }

    // A code block rather than an operation block: the operations of a body that is about no result are then never made.
    private static void Analyze(CodeBlockAnalysisContext context, ResultBodies bodies)
    {
        foreach (ResultBody body in bodies.In(context.CodeBlock, context.SemanticModel, context.CancellationToken))
        {
            if (body.Sendings.Count > ResultBody.MaxSendings)
                continue;
            foreach (Diagnostic diagnostic in Rules.SelectMany(rule => rule.FindIn(body)))
                context.ReportDiagnostic(diagnostic);
        }
    }
}
