using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Pipeline;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

public class PipelineTests
{
    [Theory]
    [InlineData("A016@v1=")]
    [InlineData("A016@v1=Clinic.Referrals")]
    [InlineData("A016@v1=First|A016@v1=Second")]
    [InlineData("A016@current=")]
    [InlineData("A016@v1=First|A016@current=Second")]
    [InlineData("")]
    public void Given_the_real_specs_every_choice_generates_clean_cached_code(string endpoints)
    {
        SpecRun run = VerifiedRun.Of(Repository.Specs, endpoints);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(endpoints.Length > 0, run.GeneratedSources.Count > 0);
        Assert.All(endpoints.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(choice => choice.Split('=')[1]), name =>
            Assert.Contains((name.Length > 0 ? name : "ErsToolkit") + ".A016.Endpoint.g.cs", run.GeneratedSources.Keys));
    }

    [Fact]
    public void Given_public_visibility_the_types_are_public_and_clean()
    {
        SpecRun run = VerifiedRun.Of(Repository.Specs, "A016@v1=", visibility: "public");

        Assert.Equal(Accessibility.Public, run.Compilation.GetTypeByMetadataName("ErsToolkit.DeferRequestBuilder")!.DeclaredAccessibility);
        Assert.Equal(Accessibility.Internal, SpecHarness.Run(Repository.Specs, "A016@v1=").Compilation.GetTypeByMetadataName("ErsToolkit.DeferRequestBuilder")!.DeclaredAccessibility);
    }

    [Fact]
    public void Given_another_text_of_a_fixed_value_only_the_endpoint_is_emitted_again()
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, "A016@v1=");
        SpecFile[] changed = Repository.Specs.Select(file => file with { Text = file.Text.Replace("e-Referral Appointment", "e-Referral Slot", StringComparison.Ordinal) }).ToArray();

        GeneratorRunResult again = run.Driver.ReplaceAdditionalTexts([.. changed.Select(file => new SpecHarness.SpecAdditionalText(file))])
            .RunGenerators(SpecHarness.Compilation()).GetRunResult().Results.Single();

        Assert.Equal(
            again.TrackedSteps[TrackingNames.SelectModels].Select(step => step.Outputs.Single().Value is EndpointModel),
            again.TrackedSteps[TrackingNames.SelectModels].Select(step => step.Outputs.Single().Reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Given_both_editions_a_change_in_what_one_says_otherwise_emits_that_one_again_and_no_other()
    {
        GeneratorRunResult again = Changed("A016.current.ers.xml", "The gateway's own id of the call.", "An id.");

        AssertEmittedAgain(again, "Second");
    }

    [Fact]
    public void Given_both_editions_a_change_that_the_other_overrides_emits_one_again()
    {
        GeneratorRunResult again = Changed("A016.ers.xml", "The accredited system id issued to the supplier.", "An id.");

        AssertEmittedAgain(again, "First");
    }

    [Theory]
    [InlineData("note=\"In every example, not in the table.\"", "note=\"In every example.\"")]
    [InlineData("<table name=\"url\" rows=\"1\">Resource URL: the table.", "<table name=\"url\" rows=\"1\">The table.")]
    public void Given_both_editions_a_change_in_what_is_said_of_the_source_alone_emits_nothing_again(string text, string replacement)
    {
        GeneratorRunResult again = Changed("A016.ers.xml", text, replacement);

        Assert.All(again.TrackedSteps[TrackingNames.Emit].SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(again.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Given_both_editions_a_change_that_the_other_inherits_emits_both_again()
    {
        GeneratorRunResult again = Changed("A016.ers.xml", "e-Referral Appointment", "e-Referral Slot");

        AssertEmittedAgain(again, "First", "Second");
    }

    private static GeneratorRunResult Changed(string file, string text, string replacement)
    {
        SpecRun run = SpecHarness.Run(Repository.Specs, "A016@v1=First|A016@current=Second");
        SpecFile[] changed = Repository.Specs.Select(spec => spec.Path == file ? spec with { Text = spec.Text.Replace(text, replacement, StringComparison.Ordinal) } : spec).ToArray();
        Assert.NotEqual(Repository.Specs, changed);
        return run.Driver.ReplaceAdditionalTexts([.. changed.Select(spec => new SpecHarness.SpecAdditionalText(spec))]).RunGenerators(SpecHarness.Compilation()).GetRunResult().Results.Single();
    }

    /// <summary>The endpoints of these namespaces were emitted again, and nothing else.</summary>
    private static void AssertEmittedAgain(GeneratorRunResult result, params string[] namespaces)
    {
        var models = result.TrackedSteps[TrackingNames.SelectModels].SelectMany(step => step.Outputs).Where(output => output.Value is EndpointModel).ToArray();
        Assert.Equal(["First", "Second"], models.Select(output => ((EndpointModel)output.Value).Namespace).Order());
        Assert.Equal(namespaces, models.Where(output => output.Reason == IncrementalStepRunReason.Modified).Select(output => ((EndpointModel)output.Value).Namespace).Order());
        Assert.All(models.Where(output => output.Reason != IncrementalStepRunReason.Modified), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

        // The files of an endpoint, and those of the libraries beside it, are handed to the compiler again only where its model is another.
        var files = result.TrackedSteps[TrackingNames.Emit].SelectMany(step => step.Outputs).Select(output => (((GeneratedFile)output.Value).HintName, output.Reason)).ToArray();
        Assert.All(files.Where(file => file.Reason != IncrementalStepRunReason.Cached), file => Assert.StartsWith("A016", file.HintName[(file.HintName.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal));
        Assert.Equal(namespaces, files.Where(file => file.Reason == IncrementalStepRunReason.Modified).Select(file => file.HintName.Split('.')[0]).Distinct().Order());
        Assert.All(files.Where(file => !namespaces.Contains(file.HintName.Split('.')[0])), file => Assert.Equal(IncrementalStepRunReason.Cached, file.Reason));
        IncrementalStepRunReason[] outputs = [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];
        Assert.InRange(outputs.Count(reason => reason == IncrementalStepRunReason.Cached), files.Count(file => file.Reason == IncrementalStepRunReason.Cached), outputs.Length - 1);
    }

    [Fact]
    public void Given_an_unknown_endpoint_the_known_ones_are_named()
    {
        SpecRun run = VerifiedRun.Of(Repository.Specs, "A016@v9=");

        Diagnostic problem = Assert.Single(run.Diagnostics);
        Assert.Equal("ERS0002", problem.Id);
        Assert.Contains("A016/v9", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("A016/v1", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A016@v1=Not a namespace")]
    [InlineData("A016@v1=class")]
    [InlineData("A016@v1=A; public class Evil {} namespace B")]
    public void Given_a_namespace_that_is_none_there_is_one_problem_and_no_code(string endpoints)
    {
        SpecRun run = VerifiedRun.Of(Repository.Specs, endpoints);

        Assert.Equal("ERS1010", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void Given_a_spec_that_the_project_brings_along_it_needs_no_choice()
    {
        SpecFile[] specs = Repository.Specs.Select(file => file with { IsChosen = file.Path.EndsWith("A016.ers.xml", StringComparison.Ordinal), Namespace = "Mine" }).ToArray();

        SpecRun run = VerifiedRun.Of(specs);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Mine.A016.Endpoint.g.cs", run.GeneratedSources.Keys);
    }

    [Fact]
    public void Given_the_package_s_specs_as_a_project_s_own_nothing_in_them_is_wrong_or_unused()
    {
        SpecRun run = SpecHarness.Run(Repository.Specs.Select((file, index) => file with { IsChosen = true, Namespace = "Own" + index }));

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.GeneratedSources);
    }

    [Fact]
    public void Given_a_packed_spec_with_something_unused_its_user_is_not_told()
    {
        SpecFile[] specs = Repository.Specs.Select(file => file with { Text = file.Text.Replace("<table name=\"url\" rows=\"1\"", "<table name=\"url\" rows=\"2\"", StringComparison.Ordinal) }).ToArray();

        Assert.Empty(SpecHarness.Run(specs, "A016@v1=").Diagnostics);
        Assert.Equal(["ERS1012"], SpecHarness.Run(specs.Select((file, index) => file with { IsChosen = true, Namespace = "Own" + index })).Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Given_a_library_of_the_project_its_types_are_used_or_told()
    {
        SpecFile library = SpecTexts.Library("mine", """
            <type name="Thing" system="urn:example:thing" pattern="[0-9]+"/>
            <type name="Place" template="Place/{id:[0-9]+}"/>
            <type name="Idle" template="Idle/{id:[0-9]+}"/>
            """) with { IsChosen = true };
        SpecFile endpoint = SpecTexts.Endpoint(
            SpecTexts.Operation("""
                <field path="slot[].reference" type="Place" occurs="0..1"/>
                <slices path="participant[]" by="actor.identifier"><slice name="Thing" type="Thing" occurs="0..0"/></slices>
                """), "mine");

        SpecRun run = VerifiedRun.Of([.. Repository.Specs, library, endpoint]);

        Diagnostic problem = Assert.Single(run.Diagnostics);
        Assert.Equal(("ERS1012", DiagnosticSeverity.Warning), (problem.Id, problem.Severity));
        Assert.Contains("'Idle'", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(SpecHarness.Run([.. Repository.Specs, library with { IsChosen = false }, endpoint]).Diagnostics);
    }

    [Fact]
    public void Given_the_models_they_hold_values_only()
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([typeof(SourcePlan), typeof(GeneratedFile), typeof(SpecProblem), typeof(Selection), typeof(LinkedSpecs), typeof(VisibleEndpoints)]);
        while (open.TryDequeue(out Type? type))
        {
            Type actual = Nullable.GetUnderlyingType(type) ?? type;
            if (!seen.Add(type) || actual.IsPrimitive || actual.IsEnum || actual == typeof(string) || actual == typeof(decimal))
            {
                continue;
            }

            Assert.Equal(typeof(ErsToolkitGenerator).Assembly, actual.Assembly);
            if (actual.IsGenericType && actual.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            {
                open.Enqueue(actual.GetGenericArguments()[0]);
                continue;
            }

            // A record compares all of its fields; a class that is none would compare by reference and never be cached.
            Assert.True(actual.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null, actual + " is no record");
            foreach (FieldInfo field in actual.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            {
                open.Enqueue(field.FieldType);
            }

            // A record that others extend may hold any of them, and what it has by itself is private to it.
            foreach (Type kin in actual.Assembly.GetTypes().Where(other => other.BaseType == actual).Append(actual.BaseType!).Where(other => other.Assembly == actual.Assembly))
            {
                open.Enqueue(kin);
            }
        }

        Assert.Contains(typeof(ElementModel), seen);
        Assert.Contains(typeof(DecimalValue), seen);
    }
}
