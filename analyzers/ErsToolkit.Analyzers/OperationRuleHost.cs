using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Analyzers;

/// <summary>Hosts rules on single operations.</summary>
public abstract class OperationRuleHost : DiagnosticAnalyzer
{
    private readonly ImmutableArray<OperationRule> _rules;

    private protected OperationRuleHost(params OperationRule[] rules)
    {
        _rules = rules.ToImmutableArray();
        SupportedDiagnostics = rules.Select(r => r.Descriptor).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleContext.TryCreate(start.Compilation) is not { } resolved)
                return;
            foreach (OperationRule rule in _rules)
                start.RegisterSyntaxNodeAction(node => Apply(rule, node, resolved), rule.Kinds);
        });
    }

    // Syntax rather than operations: those of a body without a candidate are then never made.
    private static void Apply(OperationRule rule, SyntaxNodeAnalysisContext node, RuleContext resolved)
    {
        if (!rule.IsCandidate(node.Node, resolved) || node.SemanticModel.GetOperation(node.Node, node.CancellationToken) is not { } operation)
            return;
        foreach (Diagnostic diagnostic in rule.JudgeAll(operation, resolved))
            node.ReportDiagnostic(diagnostic);
    }
}
