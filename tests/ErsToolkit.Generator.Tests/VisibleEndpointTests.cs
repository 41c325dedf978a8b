using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using ErsToolkit.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>An endpoint that a referenced project has already: generated once more, every use of it would be ambiguous.</summary>
public sealed class VisibleEndpointTests
{
    private const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]";

    [Theory]
    [InlineData("public", "")]
    [InlineData("internal", Friend)]
    public void What_is_visible_already_is_told_and_not_generated_again(string visibility, string source)
    {
        GeneratorRunResult result = Run(Shared(visibility, source), "A016@current=");

        Diagnostic problem = Assert.Single(result.Diagnostics);
        string message = problem.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal(("ERS0003", DiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.Contains("'ErsToolkit.A016'", message, StringComparison.Ordinal);
        Assert.Contains("'Shared'", message, StringComparison.Ordinal);
        Assert.Contains("ErsVisibility=public", message, StringComparison.Ordinal);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void What_else_is_chosen_is_generated_with_the_libraries_that_it_uses()
    {
        SpecFile other = SpecTexts.Endpoint(SpecTexts.Operation(""));

        GeneratorRunResult result = Run(Shared("public"), "A016@current=|A016@current=Own", other with { Namespace = "Mine" });

        Assert.Equal(["ERS0003"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["Mine", "Own"], result.GeneratedSources.Select(source => source.HintName.Split('.')[0]).Distinct().Order());
        Assert.Contains("Mine.ErsCommon.NhsNumber.g.cs", result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void What_cannot_be_meant_by_its_name_is_none()
    {
        MetadataReference hidden = Shared("internal");
        MetadataReference other = Shared("public", targetNamespace: "Other");
        MetadataReference aliased = Shared("public").WithAliases(["only"]);
        MetadataReference foreign = Reference(SpecHarness.Compilation("namespace ErsToolkit { public static class A016 { } }"));

        Assert.All([hidden, other, aliased], reference => Assert.Empty(Run(reference, "A016@current=").Diagnostics));
        Assert.All([hidden, other, aliased, foreign], reference => Assert.Contains("ErsToolkit.A016.Endpoint.g.cs", Run(reference, "A016@current=").GeneratedSources.Select(source => source.HintName)));
    }

    [Fact]
    public void An_unrelated_edit_runs_nothing_again_and_a_new_reference_does()
    {
        CSharpCompilation alone = SpecHarness.Compilation();
        GeneratorDriver driver = SpecHarness.Driver(Repository.Specs, SpecHarness.ParseOptions(), "A016@current=").RunGenerators(alone);

        driver = driver.RunGenerators(alone.AddReferences(Shared("public")));
        Assert.Equal(["ERS0003"], driver.GetRunResult().Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(driver.GetRunResult().Results.Single().GeneratedSources);

        GeneratorRunResult again = driver.RunGenerators(SpecHarness.Compilation("class Unrelated { }").AddReferences(Shared("public"))).GetRunResult().Results.Single();
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(again, TrackingNames.ReadVisible));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(again, TrackingNames.LeaveOut));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct();

    private static GeneratorRunResult Run(MetadataReference reference, string endpoints, params SpecFile[] more) =>
        SpecHarness.Driver([.. Repository.Specs, .. more], SpecHarness.ParseOptions(), endpoints)
            .RunGenerators(SpecHarness.Compilation().AddReferences(reference)).GetRunResult().Results.Single();

    /// <summary>A project that generated the endpoint.</summary>
    private static PortableExecutableReference Shared(string visibility, string source = "", string targetNamespace = "")
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, "A016@current=" + targetNamespace, source: source, visibility: visibility);
        return Reference(run.Compilation);
    }

    private static PortableExecutableReference Reference(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.WithAssemblyName("Shared").Emit(image).Success);
        return MetadataReference.CreateFromImage(ImmutableArray.Create(image.ToArray()));
    }
}
