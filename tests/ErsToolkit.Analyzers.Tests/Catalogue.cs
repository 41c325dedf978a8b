using System;
using System.IO;
using System.Linq;
using System.Reflection;
using ErsToolkit.CodeFixes.ERS2001;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ErsToolkit.Analyzers.Tests;

/// <summary>A rule that is not explained, listed or tried is one that a supplier can only switch off.</summary>
public sealed class Catalogue
{
    private static readonly string Analyzers = Path.Combine(Root(), "analyzers");

    public static TheoryData<string> Ids => [.. new BuilderFlowAnalyzer().SupportedDiagnostics.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_answers_the_usual_questions(string id)
    {
        string[] page = File.ReadAllLines(Path.Combine(Analyzers, "rules", id + ".md"));
        Assert.Equal($"# {id}: {Descriptor(id).Title}", page[0]);
        Assert.Equal(
            ["## Bad", "## Good", "## Why", "## How to configure", "## What it does not see"],
            page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains(page, line => line.Contains($"// {id}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_row_in_the_overview_and_in_the_release_notes(string id)
    {
        Assert.Contains(File.ReadAllLines(Path.Combine(Analyzers, "README.md")), line => line.StartsWith($"| [{id}](rules/{id}.md) |", StringComparison.Ordinal));
        Assert.Single(
            Directory.GetFiles(Path.Combine(Analyzers, "ErsToolkit.Analyzers"), "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines),
            line => line.StartsWith($"{id} | {Descriptor(id).Category} | {Descriptor(id).DefaultSeverity} |", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_tried_on_what_it_finds_and_twice_as_often_on_what_it_must_leave_alone(string id)
    {
        int found = Cases($"{id}.Finds"), leftAlone = Cases($"{id}.LeavesAlone");
        Assert.True(found > 0 && leftAlone >= 2 * found, $"{found} found, {leftAlone} left alone");
    }

    [Fact]
    public void Every_fix_is_for_a_known_rule_and_can_be_applied_everywhere()
    {
        var fixes = typeof(SuppliedFieldMustBePermittedFix).Assembly.GetTypes()
            .Where(t => typeof(CodeFixProvider).IsAssignableFrom(t) && !t.IsAbstract)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)
            .ToList();
        Assert.Equal(Ids.Count, fixes.SelectMany(f => f.FixableDiagnosticIds).Distinct().Count());
        Assert.All(fixes, fix =>
        {
            Assert.All(fix.FixableDiagnosticIds, id => Assert.NotNull(Descriptor(id)));
            Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
        });
    }

    private static DiagnosticDescriptor Descriptor(string id) => new BuilderFlowAnalyzer().SupportedDiagnostics.Single(d => d.Id == id);

    private static int Cases(string type) => typeof(Catalogue).Assembly.GetType($"ErsToolkit.Analyzers.Tests.{type}", throwOnError: true)!
        .GetMethods()
        .Where(m => m.GetCustomAttribute<FactAttribute>() is not null)
        .Sum(m => Math.Max(1, m.GetCustomAttributes<InlineDataAttribute>().Count()));

    private static string Root()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Toolkit.sln")))
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return directory;
    }
}
