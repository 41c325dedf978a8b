using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>A run of the generator, and with it all that must hold of any run.</summary>
internal static class VerifiedRun
{
    private static readonly string[] Steps =
    [
        TrackingNames.ReadSpec, TrackingNames.ParseSpec, TrackingNames.ReadSelection, TrackingNames.ReadFacts, TrackingNames.Link,
        TrackingNames.ReadVisible, TrackingNames.LeaveOut, TrackingNames.SelectModels, TrackingNames.Plan, TrackingNames.Emit,
    ];

    /// <summary>The oldest language that a supplier has by default, the first with nullable annotations, and the last without UTF-8 literals; the run itself is of the newest.</summary>
    private static readonly LanguageVersion[] OlderLanguages = [LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp10];

    public static SpecRun Of(IReadOnlyList<SpecFile> specs, string endpoints = "", string visibility = "")
    {
        SpecRun run = SpecHarness.Run(specs, endpoints, visibility: visibility);
        CompilesWithoutWarning(run, LanguageVersion.Latest);
        foreach (LanguageVersion language in OlderLanguages)
        {
            CompilesWithoutWarning(SpecHarness.Run(specs, endpoints, language, visibility: visibility), language);
        }

        CompilesWithNullableContext(run);
        ASecondRunIsCached(run);
        AnUnrelatedEditIsCached(run);
        ACommentInASpecChangesNothing(run, specs, endpoints, visibility);
        TheOrderOfFilesChangesNothing(run, specs, endpoints, visibility);
        TheCultureChangesNothing(run, specs, endpoints, visibility);
        return run;
    }

    private static void CompilesWithoutWarning(SpecRun run, LanguageVersion language)
    {
        Assert.Null(run.Exception);
        Assert.True(run.CompilerDiagnostics().Count == 0, language + ": " + string.Join("\n", run.CompilerDiagnostics()));
    }

    private static void CompilesWithNullableContext(SpecRun run)
    {
        var compilation = run.Compilation.WithOptions(run.Compilation.Options.WithNullableContextOptions(NullableContextOptions.Enable));
        Assert.Empty(CompilerVerdicts.Of(compilation));
    }

    private static void ASecondRunIsCached(SpecRun run)
    {
        GeneratorRunResult again = run.Driver.RunGenerators(SpecHarness.Compilation()).GetRunResult().Results.Single();
        OnlyRan(again, Steps, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        OnlyRan(again, [TrackingNames.Link, TrackingNames.LeaveOut, TrackingNames.SelectModels, TrackingNames.Plan, TrackingNames.Emit], IncrementalStepRunReason.Cached);
        OutputsWereCached(again);
    }

    private static void AnUnrelatedEditIsCached(SpecRun run)
    {
        CSharpCompilation edited = SpecHarness.Compilation("class Unrelated { int edited; }");
        GeneratorRunResult again = run.Driver.RunGenerators(edited).GetRunResult().Results.Single();

        // Only the facts about the compilation are looked at again, and found to be the same.
        OnlyRan(again, Steps.Except([TrackingNames.ReadFacts, TrackingNames.ReadVisible]), IncrementalStepRunReason.Cached);
        OnlyRan(again, [TrackingNames.ReadFacts, TrackingNames.ReadVisible], IncrementalStepRunReason.Unchanged);
        OutputsWereCached(again);
    }

    private static void ACommentInASpecChangesNothing(SpecRun run, IReadOnlyList<SpecFile> specs, string endpoints, string visibility)
    {
        if (run.Diagnostics.Any(diagnostic => diagnostic.Location != Location.None))
        {
            // A comment moves what follows it, and with it the places of the problems.
            return;
        }

        SpecFile[] commented = specs.Select(file => file with { Text = file.Text.Replace("</", "<!-- a remark -->\n</", StringComparison.Ordinal) }).ToArray();
        GeneratorDriver driver = run.Driver.ReplaceAdditionalTexts([.. commented.Select(file => new SpecHarness.SpecAdditionalText(file))]);
        GeneratorRunResult again = driver.RunGenerators(SpecHarness.Compilation()).GetRunResult().Results.Single();

        // Linked again, but to equal models, so that nothing after it ran.
        OnlyRan(again, [TrackingNames.Link], IncrementalStepRunReason.Unchanged);
        OnlyRan(again, [TrackingNames.SelectModels, TrackingNames.Plan, TrackingNames.Emit], IncrementalStepRunReason.Cached);
        SameOutput(run, SpecHarness.Run(commented, endpoints, visibility: visibility));
    }

    private static void TheOrderOfFilesChangesNothing(SpecRun run, IReadOnlyList<SpecFile> specs, string endpoints, string visibility) =>
        SameOutput(run, SpecHarness.Run(specs.Reverse(), endpoints, visibility: visibility));

    private static void TheCultureChangesNothing(SpecRun run, IReadOnlyList<SpecFile> specs, string endpoints, string visibility)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("İ", "i".ToUpper(CultureInfo.CurrentCulture));
            SameOutput(run, SpecHarness.Run(specs, endpoints, visibility: visibility));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void SameOutput(SpecRun expected, SpecRun actual)
    {
        Assert.Equal(expected.GeneratedSources.OrderBy(file => file.Key, StringComparer.Ordinal), actual.GeneratedSources.OrderBy(file => file.Key, StringComparer.Ordinal));
        Assert.Equal(expected.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(), actual.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order());
    }

    private static void OnlyRan(GeneratorRunResult result, IEnumerable<string> steps, params IncrementalStepRunReason[] reasons)
    {
        foreach (string step in steps.Where(result.TrackedSteps.ContainsKey))
        {
            Assert.All(result.TrackedSteps[step].SelectMany(run => run.Outputs), output => Assert.True(reasons.Contains(output.Reason), $"{step} was {output.Reason}"));
        }
    }

    private static void OutputsWereCached(GeneratorRunResult result) => Assert.All(
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
        output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
}
