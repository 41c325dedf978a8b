using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>The list of hazards names the tests that show its controls. If one of them went, a safety case would rest on nothing.</summary>
public sealed partial class HazardTests
{
    [Fact]
    public void Every_control_is_shown_by_a_test_that_there_is()
    {
        string root = Root();
        string[] named = [.. TestName().Matches(File.ReadAllText(Path.Combine(root, "runtime", "HAZARDS.md"))).Select(match => match.Groups[1].Value + "." + match.Groups[2].Value).Distinct()];
        ILookup<string, string> files = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

        Assert.True(named.Length > 25, $"Only {named.Length} tests are named.");
        Assert.All(named, name =>
        {
            string[] parts = name.Split('.');
            Assert.True(files[parts[0]].Any(text => text.Contains($" {parts[1]}(", StringComparison.Ordinal)), $"There is no test {name}.");
        });
    }

    [Fact]
    public void Every_row_names_a_test()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(Root(), "runtime", "HAZARDS.md")).Where(line => Row().IsMatch(line))];

        Assert.True(rows.Length > 15, $"Only {rows.Length} rows are there.");
        Assert.All(rows, row => Assert.Matches(TestName(), row));
    }

    [GeneratedRegex(@"`(\w+)\.(\w+_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\| \d+\.\d+ \|")]
    private static partial Regex Row();

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Toolkit.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
