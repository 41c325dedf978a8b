using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Pipeline;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Generator;

/// <summary>Generates typed requests, builders and validators from spec files.</summary>
/// <remarks>Read it from top to bottom: text, document, linked models and problems, what is left of them, plans, files. No step holds a compilation.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ErsToolkitGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<SpecDocument>> documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SpecXml.IsNamedAsSpec(pair.Left.Path) || IsChosen(pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, cancellation) => ReadSpec(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.ReadSpec)
            .Select(static (text, _) => SpecXml.Read(text))
            .WithTrackingName(TrackingNames.ParseSpec)
            .Collect();

        IncrementalValueProvider<Selection> selection = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ReadSelection(options))
            .WithTrackingName(TrackingNames.ReadSelection);

        IncrementalValueProvider<CompilationFacts> facts = context.CompilationProvider.Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => CompilationReader.FactsOf(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ReadFacts);

        IncrementalValueProvider<LinkedSpecs> linked = documents.Combine(selection)
            .Select(static (pair, cancellation) => Linker.Link(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Link);

        IncrementalValueProvider<VisibleEndpoints> visible = context.CompilationProvider.Combine(linked.Select(static (specs, _) => specs.EndpointNames))
            .Select(static (pair, _) => VisibleEndpoints.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ReadVisible);

        IncrementalValueProvider<LinkedSpecs> specs = linked.Combine(visible)
            .Select(static (pair, _) => pair.Right.LeaveOut(pair.Left))
            .WithTrackingName(TrackingNames.LeaveOut);

        IncrementalValuesProvider<SpecProblem> problems = specs
            .SelectMany(static (specs, _) => specs.Problems)
            .WithTrackingName(TrackingNames.SelectProblems);
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));

        RegisterFiles(context, specs.SelectMany(static (specs, _) => specs.Endpoints).WithTrackingName(TrackingNames.SelectModels), facts, static (model, facts) => new SourcePlan { Endpoint = model, Facts = facts });
        RegisterFiles(context, specs.SelectMany(static (specs, _) => specs.Libraries).WithTrackingName(TrackingNames.SelectModels), facts, static (model, facts) => new SourcePlan { Library = model, Facts = facts });
    }

    private static void RegisterFiles<TModel>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TModel> models,
        IncrementalValueProvider<CompilationFacts> facts,
        Func<TModel, CompilationFacts, SourcePlan> plan)
    {
        IncrementalValuesProvider<GeneratedFile> files = models.Combine(facts)
            .Select((pair, _) => plan(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Plan)
            .Where(static plan => plan.Facts.HasRuntime)
            .SelectMany(static (plan, _) => new EquatableArray<GeneratedFile>(SourceEmitter.Emit(plan)))
            .WithTrackingName(TrackingNames.Emit);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }

    private static SpecText ReadSpec(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        metadata.TryGetValue("build_metadata.AdditionalFiles.ErsNamespace", out string? targetNamespace);
        return new SpecText(file.Path, file.GetText(cancellation)?.ToString() ?? "", IsChosen(metadata), targetNamespace ?? "");
    }

    private static bool IsChosen(AnalyzerConfigOptions metadata) => metadata.TryGetValue("build_metadata.AdditionalFiles.ErsSpec", out string? chosen) && chosen == "true";

    private static Selection ReadSelection(AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.ErsToolkitEndpoints", out string? endpoints);
        options.GlobalOptions.TryGetValue("build_property.ErsNamespace", out string? targetNamespace);
        options.GlobalOptions.TryGetValue("build_property.ErsVisibility", out string? visibility);
        options.GlobalOptions.TryGetValue("build_property.ErsToolkitUnchosen", out string? unchosen);
        return Selection.Parse(endpoints ?? "", targetNamespace ?? "", visibility ?? "", unchosen ?? "");
    }
}
