using System;
using System.IO;
using System.Linq;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Whoever is told of a problem in a spec finds a page about it.</summary>
public sealed class ProblemPagesTests
{
    private const string Folder = "analyzers/rules";

    /// <summary>The deprecated edition, of which the package's targets speak.</summary>
    private const string OfTargets = "ERS0004";

    public static TheoryData<string> Ids => new(InvalidSpecsTests.Descriptors().Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_problem_has_a_page_that_says_the_same(string id)
    {
        DiagnosticDescriptor descriptor = SpecDiagnostics.Get(id);
        string[] lines = Repository.Text($"{Folder}/{id}.md").ReplaceLineEndings("\n").Split('\n');

        Assert.Equal($"# {id}: {descriptor.Title}", lines[0]);
        Assert.StartsWith($"Severity: {Word(descriptor.DefaultSeverity)}", lines[2], StringComparison.Ordinal);
        Assert.EndsWith($". Category: {descriptor.Category}. Fix: none.", lines[2], StringComparison.Ordinal);
        Assert.Equal(["## Bad", "## Good", "## Why"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Take(3));
    }

    [Fact]
    public void No_page_is_left_of_a_problem_that_there_is_not() => Assert.Equal(
        InvalidSpecsTests.Descriptors().Select(descriptor => descriptor.Id).Append(OfTargets).Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.PathOf(Folder)).Select(path => Path.GetFileNameWithoutExtension(path)!).Where(id => id.StartsWith("ERS0", StringComparison.Ordinal) || id.StartsWith("ERS1", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
