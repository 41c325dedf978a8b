using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.ERS2001;
using ErsToolkit.Analyzers.ERS2002;
using ErsToolkit.Analyzers.ERS2003;
using ErsToolkit.Analyzers.ERS2004;
using ErsToolkit.Analyzers.ERS2005;
using ErsToolkit.Analyzers.ERS3001;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Analyzers;

/// <summary>Hosts every rule that follows builders, so that each body is walked once for all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuilderFlowAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<FlowRule> Rules = ImmutableArray.Create<FlowRule>(
        new SuppliedFieldMustBePermitted(),
        new FieldThatValueRequiresMustBeSupplied(),
        new RequiredFieldMustBeSupplied(),
        new ConstantMustFitItsField(),
        new FieldMustBeSuppliedOnce(),
        new ReasonMustFollowFromOutcome());

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Select(r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ErsSymbols.TryCreate(start.Compilation) is not { } symbols)
                return;
            var contracts = new ContractCache(symbols);
            var members = new BuildingMembers(start.Compilation);
            var summaries = new Summaries(start.Compilation, contracts, members);
            start.RegisterCodeBlockAction(block => Analyze(block, contracts, summaries, members));
        });
    }

    // A code block rather than an operation block: the operations of a body that builds nothing are then never made.
    private static void Analyze(CodeBlockAnalysisContext context, ContractCache contracts, Summaries summaries, BuildingMembers members)
    {
        var findings = BuildCalls.BodiesIn(context.CodeBlock, context.SemanticModel, contracts, summaries, members, context.CancellationToken)
            .SelectMany(body => BodyWalk.Run(body, contracts, summaries, context.CancellationToken))
            .SelectMany(graph => Rules.SelectMany(rule => rule.FindIn(graph)));
        foreach (Diagnostic diagnostic in Finding.ToDiagnostics(findings))
            context.ReportDiagnostic(diagnostic);
    }
}
