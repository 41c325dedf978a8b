using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using ErsToolkit.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ErsToolkit.Analyzers.Tests;

/// <summary>A rule that is not explained, listed or tried is one that a supplier can only switch off.</summary>
[Collection(Overview.Collection)]
public sealed class Catalogue
{
    private static readonly IReadOnlyList<CodeFixProvider> Fixes = ShippedRules.Fixes;

    public static TheoryData<string> Ids => [.. ShippedRules.Descriptors.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_answers_the_usual_questions(string id)
    {
        RulePage page = RulePage.Read(id);
        Assert.Equal($"# {id}: {ShippedRules.Descriptor(id).Title}", page.Lines[0]);
        Assert.Equal(
            ["## Bad", "## Good", "## Why", "## How to configure", "## What it does not see"],
            page.Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains(page.Lines, line => line.Contains($"// {id}", StringComparison.Ordinal));
        Assert.Contains(page.Lines, line => line.StartsWith($"dotnet_diagnostic.{id}.severity = ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_page_says_how_grave_the_rule_is_and_what_mends_it(string id)
    {
        DiagnosticDescriptor descriptor = ShippedRules.Descriptor(id);
        RulePage page = RulePage.Read(id);
        Assert.StartsWith(RulePage.WordFor(descriptor), page.Severity, StringComparison.Ordinal);
        Assert.Equal(descriptor.Category, page.Category);
        Assert.Equal(Fixes.Any(f => f.FixableDiagnosticIds.Contains(id)), page.Fix != RulePage.NoFix);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_says_what_is_wrong_and_then_what_to_do(string id)
    {
        string message = ShippedRules.Descriptor(id).MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(2, message.Split(". ").Length);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.NotEmpty(ShippedRules.Descriptor(id).Description.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_one_row_in_the_release_notes(string id)
    {
        DiagnosticDescriptor descriptor = ShippedRules.Descriptor(id);
        string severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";
        Assert.Single(
            Directory.GetFiles(Path.Combine(Repository.Analyzers, "ErsToolkit.Analyzers"), "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines),
            line => line.StartsWith($"{id} | {descriptor.Category} | {severity} |", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_there_is_not() => Assert.Equal(
        ShippedRules.Descriptors.Select(d => d.Id),
        Directory.GetFiles(Path.Combine(Repository.Analyzers, "rules")).Select(Path.GetFileNameWithoutExtension).Where(id => !IsOfGenerator(id!)).Order(StringComparer.Ordinal));

    /// <summary>The generator's tests look at the pages of its own problems.</summary>
    private static bool IsOfGenerator(string id) => id.StartsWith("ERS0", StringComparison.Ordinal) || id.StartsWith("ERS1", StringComparison.Ordinal);

    [Fact]
    public void The_overview_is_what_descriptors_and_pages_say()
    {
        string expected = Overview.Render();
        if (Environment.GetEnvironmentVariable("ERS_UPDATE_GOLDEN") == "1")
            Overview.Write(expected);
        Assert.Equal(expected, Overview.Read());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_tried_on_what_it_finds_and_twice_as_often_on_what_it_must_leave_alone(string id)
    {
        int found = Cases($"{id}.Finds"), leftAlone = Cases($"{id}.LeavesAlone");
        Assert.True(found > 0 && leftAlone >= 2 * found, $"{found} found, {leftAlone} left alone");
    }

    [Fact]
    public void Every_fix_is_for_a_known_rule_and_can_be_applied_everywhere() => Assert.All(Fixes, fix =>
    {
        Assert.All(fix.FixableDiagnosticIds, id => Assert.NotNull(ShippedRules.Descriptor(id)));
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
    });

    private static int Cases(string type) => typeof(Catalogue).Assembly.GetType($"ErsToolkit.Analyzers.Tests.{type}", throwOnError: true)!
        .GetMethods()
        .Where(m => m.GetCustomAttribute<FactAttribute>() is not null)
        .Sum(m => Math.Max(1, m.GetCustomAttributes<InlineDataAttribute>().Count()));
}
